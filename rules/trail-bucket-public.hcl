# Security Hub CloudTrail.6: nobody but the account reads the bucket that a trail writes to.
rule "trail-bucket-public" {
  stage    = "protected"
  severity = "critical"
  controls = {
    security_hub = ["CloudTrail.6"]
    config       = ["cloudtrail-s3-bucket-public-access-prohibited"]
    cis          = ["1.2.0/2.3", "1.4.0/3.3"]
    trivy        = ["AWS-0161"]
    kics         = ["bd0088a5-c133-4b20-b129-ec9968b16ef3"]
    prowler      = ["cloudtrail_logs_s3_bucket_is_not_publicly_accessible"]
  }

  text "en" {
    title = "A trail writes to a bucket that is open to the public"
    why   = <<-EOT
      The logs tell who works in the account, with which roles, from which addresses, and on which
      resources: a map for an attacker. Whoever can read them also knows what is being watched.
    EOT
  }
  text "ja" {
    title = "証跡の出力先バケットが一般に公開されています"
    why   = <<-EOT
      ログには、誰が・どのロールで・どのアドレスから・どのリソースを操作したかが記録されています。
      攻撃者にとっては地図であり、何が監視されているかまで分かってしまいます。
    EOT
  }

  every "aws_cloudtrail" "trail" {
    names {
      seen = (
        anytrue([for b in everywhere.aws_s3_bucket : b.bucket == trail.s3_bucket_name]) ||
        undecided(trail.s3_bucket_name, "elsewhere: the bucket is not in the given code")
      )
      acls_off = anytrue([
        for controls in everywhere.aws_s3_bucket_ownership_controls :
        controls.bucket == trail.s3_bucket_name &&
        anytrue([for r in controls.rule : r.object_ownership == "BucketOwnerEnforced"])
      ])
      acls_ignored = (
        anytrue([
          for block in everywhere.aws_s3_bucket_public_access_block :
          block.bucket == trail.s3_bucket_name && block.ignore_public_acls
        ]) && !anytrue([
          for block in everywhere.aws_s3_bucket_public_access_block :
          block.bucket == trail.s3_bucket_name && !block.ignore_public_acls &&
          undecided(block.ignore_public_acls, "another resource sets it for the same bucket")
        ]) ||
        # Of the account that the bucket is in, which need not be the trail's.
        anytrue([
          for block in everywhere.aws_s3_account_public_access_block : block.ignore_public_acls && anytrue([
            for b in everywhere.aws_s3_bucket :
            b.bucket == trail.s3_bucket_name && account(b) == account(block) &&
            (!written(block, "account_id") || block.account_id == account(b))
          ])
        ])
      )
      # The grants of a separate ACL resource, and those of the bucket itself where it has any.
      public_acl = (
        anytrue([
          for acl in everywhere.aws_s3_bucket_acl : (
            public_canned_acl(acl.acl) && written(acl, "acl") ||
            anytrue([
              for policy in acl.access_control_policy : anytrue([
                for grant in policy.grant :
                anytrue([for grantee in grant.grantee : public_group(grantee.uri)])
              ])
            ]) && written(acl, "access_control_policy")
          ) && acl.bucket == trail.s3_bucket_name
        ]) ||
        anytrue([
          for b in everywhere.aws_s3_bucket : (
            public_canned_acl(b.acl) && written(b, "acl") ||
            anytrue([for grant in b.grant : public_group(grant.uri)]) && written(b, "grant")
          ) && b.bucket == trail.s3_bucket_name
        ])
      )
      policy_restricted = (
        anytrue([
          for block in everywhere.aws_s3_bucket_public_access_block :
          block.bucket == trail.s3_bucket_name && block.restrict_public_buckets
        ]) && !anytrue([
          for block in everywhere.aws_s3_bucket_public_access_block :
          block.bucket == trail.s3_bucket_name && !block.restrict_public_buckets &&
          undecided(block.restrict_public_buckets, "another resource sets it for the same bucket")
        ]) ||
        anytrue([
          for block in everywhere.aws_s3_account_public_access_block : block.restrict_public_buckets && anytrue([
            for b in everywhere.aws_s3_bucket :
            b.bucket == trail.s3_bucket_name && account(b) == account(block) &&
            (!written(block, "account_id") || block.account_id == account(b))
          ])
        ])
      )
      # What a policy grants is not decided here; one that may grant something leaves it open.
      policy_grants = (
        anytrue([
          for policy in everywhere.aws_s3_bucket_policy :
          policy.bucket == trail.s3_bucket_name &&
          undecided(policy.policy, "whether the bucket policy is public")
        ]) ||
        anytrue([
          for b in everywhere.aws_s3_bucket :
          b.bucket == trail.s3_bucket_name && written(b, "policy") &&
          undecided(b.policy, "whether the bucket policy is public")
        ])
      )
    }

    # Without ownership controls S3 takes no ACLs on a bucket made since April 2023, and does on an
    # older one: a public ACL is refused there and public here, and wrong in any case.
    require "not-public-acl" {
      that = seen && (!public_acl || acls_off) || acls_ignored
      text "en" {
        says      = "no ACL opens the bucket"
        otherwise = "the bucket's ACL grants access to everybody"
      }
      text "ja" {
        says      = "ACL で公開されていない"
        otherwise = "バケットの ACL がすべての人にアクセスを許可しています"
      }
    }
    require "not-public-policy" {
      that = seen && !policy_grants || policy_restricted
      text "en" {
        says      = "no policy opens the bucket"
        otherwise = "the bucket's policy grants access to everybody"
      }
      text "ja" {
        says      = "ポリシーで公開されていない"
        otherwise = "バケットポリシーがすべての人にアクセスを許可しています"
      }
    }
  }

  remedy "cli" {
    steps = <<-EOT
      aws s3api put-public-access-block --bucket BUCKET --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true
    EOT
  }

  example "public access is blocked" {
    verdict   = "pass"
    terraform = <<-EOT
      resource "aws_s3_bucket" "logs" {}
      resource "aws_s3_bucket_public_access_block" "logs" {
        bucket                  = aws_s3_bucket.logs.id
        block_public_acls       = true
        block_public_policy     = true
        ignore_public_acls      = true
        restrict_public_buckets = true
      }
      resource "aws_s3_bucket_acl" "logs" {
        bucket = aws_s3_bucket.logs.id
        acl    = "public-read"
      }
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = aws_s3_bucket.logs.id
      }
    EOT
  }
  example "a public ACL" {
    verdict   = "fail"
    terraform = <<-EOT
      resource "aws_s3_bucket" "logs" {}
      resource "aws_s3_bucket_acl" "logs" {
        bucket = aws_s3_bucket.logs.id
        acl    = "public-read"
      }
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = aws_s3_bucket.logs.id
      }
    EOT
  }
  example "the bucket is somebody else's" {
    verdict   = "unknown"
    terraform = <<-EOT
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = "logs-of-the-organization"
      }
    EOT
  }
}
