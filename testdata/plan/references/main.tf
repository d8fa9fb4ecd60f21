# What a plan hides and its configuration still tells: which one thing an unknown argument stands for.

variable "own_bucket" {
  type    = bool
  default = true
}

resource "aws_s3_bucket" "logs" {
}

resource "aws_s3_bucket" "optional" {
  count = var.own_bucket ? 1 : 0
}

resource "aws_s3_bucket" "each" {
  for_each = toset(["app", "app-logs"])
}

resource "aws_kms_key" "logs" {
  description = "trail"
}

resource "aws_cloudwatch_log_group" "trail" {
}

resource "aws_iam_role" "trail" {
  assume_role_policy = "{}"
}

resource "aws_s3_bucket_public_access_block" "logs" {
  bucket = aws_s3_bucket.logs.id # <- plan: aws_s3_bucket.logs.bucket
}

# Two steps: the reference of the reference.
resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket_public_access_block.logs.bucket # <- plan: aws_s3_bucket.logs.bucket

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

# The other references are known, so the unknown one decided.
resource "aws_s3_bucket_public_access_block" "optional" {
  bucket = var.own_bucket ? aws_s3_bucket.optional[0].id : "example" # <- plan: aws_s3_bucket.optional[0].bucket
}

# `each.key` loses the attribute, and both have the same keys.
resource "aws_s3_bucket_public_access_block" "each" {
  for_each = aws_s3_bucket.each
  bucket   = aws_s3_bucket.each[each.key].id # <- plan: aws_s3_bucket.each["app"].bucket, aws_s3_bucket.each["app-logs"].bucket
}

resource "aws_s3_bucket_versioning" "each" {
  for_each = aws_s3_bucket.each
  bucket   = each.value.bucket # <- plan: aws_s3_bucket.each["app"].bucket, aws_s3_bucket.each["app-logs"].bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# Not with other keys: the plan does not tell that the key is put together.
resource "aws_s3_bucket_logging" "app" {
  for_each      = toset(["app"])
  bucket        = aws_s3_bucket.each[each.key].id           # <- plan: aws_s3_bucket_logging.app["app"].bucket
  target_bucket = aws_s3_bucket.each["${each.key}-logs"].id # <- plan: aws_s3_bucket_logging.app["app"].target_bucket
  target_prefix = "log/"
}

# A local value is a name without a content.
locals {
  bucket = aws_s3_bucket.logs.id
}

resource "aws_s3_bucket_versioning" "local" {
  bucket = local.bucket # <- plan: aws_s3_bucket_versioning.local.bucket

  versioning_configuration {
    status = "Enabled"
  }
}

# What is made of another name is not that name.
resource "aws_s3_bucket" "copy" {
  bucket = "copy-of-${aws_s3_bucket.logs.id}" # <- plan: aws_s3_bucket.copy.bucket
}

resource "aws_s3_bucket" "copy_again" {
  bucket = "again-${aws_s3_bucket.logs.id}" # <- plan: aws_s3_bucket.copy_again.bucket
}

module "trail" {
  source = "./trail"
  count  = 1
  bucket = aws_s3_bucket.logs.id
  key    = { arn = aws_kms_key.logs.arn }
}

resource "aws_cloudtrail" "main" {
  name                       = "main"
  s3_bucket_name             = module.trail[0].bucket                    # <- plan: aws_s3_bucket.logs.bucket
  kms_key_id                 = aws_kms_key.logs.arn                      # <- plan: aws_kms_key.logs.arn
  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*" # <- plan: aws_cloudtrail.main.cloud_watch_logs_group_arn
  cloud_watch_logs_role_arn  = aws_iam_role.trail.arn                    # <- plan: aws_iam_role.trail.arn
}
