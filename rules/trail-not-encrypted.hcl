# Security Hub CloudTrail.2: each trail encrypts its files with a KMS key.
rule "trail-not-encrypted" {
  stage    = "protected"
  severity = "medium"
  controls = {
    security_hub = ["CloudTrail.2"]
    config       = ["cloud-trail-encryption-enabled"]
    cis          = ["1.2.0/2.7", "1.4.0/3.7", "3.0.0/3.5"]
    checkov      = ["CKV_AWS_35"]
    trivy        = ["AWS-0015"]
    kics         = ["5d9e3164-9265-470c-9a10-57ae454ac0c7"]
    prowler      = ["cloudtrail_kms_encryption_enabled"]
  }

  text "en" {
    title = "A trail does not encrypt its log files with a KMS key"
    why   = <<-EOT
      With S3's own encryption alone, whoever may read the bucket may read the logs. With a KMS key
      reading them takes a second permission, which the key's policy grants and every use of which
      is recorded in turn.
    EOT
  }
  text "ja" {
    title = "証跡のログファイルが KMS キーで暗号化されていません"
    why   = <<-EOT
      S3 の標準の暗号化だけでは、バケットを読める者は誰でもログを読めます。KMS キーを使えば、
      ログを読むにはキーポリシーによる別の許可が必要になり、キーの利用もすべて記録されます。
    EOT
  }

  every "aws_cloudtrail" "trail" {
    require "encrypted" {
      # The provider takes nothing but an ARN; an empty text counts as left out.
      that = trail.kms_key_id != null && trail.kms_key_id != ""
      text "en" {
        says      = "encrypts with a KMS key"
        otherwise = "kms_key_id is not set"
      }
      text "ja" {
        says      = "KMS キーで暗号化"
        otherwise = "kms_key_id が設定されていません"
      }
    }
  }

  remedy "cli" {
    steps = <<-EOT
      The key's policy must let cloudtrail.amazonaws.com use the key first. Then, in the trail's
      home Region:
      aws cloudtrail update-trail --name NAME --kms-key-id KEY_ARN
    EOT
  }

  example "a key that is only known after apply" {
    verdict   = "pass"
    terraform = <<-EOT
      resource "aws_kms_key" "logs" {}
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = "logs"
        kms_key_id     = aws_kms_key.logs.arn
      }
    EOT
  }
  example "one of two trails has no key" {
    verdict   = "fail"
    terraform = <<-EOT
      resource "aws_kms_key" "logs" {}
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = "logs"
        kms_key_id     = aws_kms_key.logs.arn
      }
      resource "aws_cloudtrail" "regional" {
        name           = "regional"
        s3_bucket_name = "logs"
      }
    EOT
  }
  example "a key that may be null" {
    verdict   = "unknown"
    terraform = <<-EOT
      variable "key" {
        type = string
      }
      resource "aws_cloudtrail" "main" {
        name           = "main"
        s3_bucket_name = "logs"
        kms_key_id     = var.key
      }
    EOT
  }
}
