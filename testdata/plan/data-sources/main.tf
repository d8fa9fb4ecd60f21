# A data source that was read while planning is in the prior state, one that was not is among the changes.

data "aws_caller_identity" "current" {
}

data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:PutObject"] # <- plan: ["s3:PutObject"]
    resources = ["arn:aws:s3:::example-trail-logs/AWSLogs/${data.aws_caller_identity.current.account_id}/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }
  }
}

resource "aws_s3_bucket" "logs" {
}

data "aws_iam_policy_document" "deferred" {
  statement {
    actions   = ["s3:PutObject"]                # <- plan: ["s3:PutObject"]
    resources = ["${aws_s3_bucket.logs.arn}/*"] # <- plan: [? aws_s3_bucket.logs.arn]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id                      # <- plan: aws_s3_bucket.logs.bucket
  policy = data.aws_iam_policy_document.deferred.json # <- plan: aws_s3_bucket_policy.logs.policy
}

resource "aws_s3_bucket_policy" "known" {
  bucket = "example-trail-logs"
  policy = data.aws_iam_policy_document.read.json
}
