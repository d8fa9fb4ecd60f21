# The origin with a source left out in both selectors.
# verdict: fail
# because: the events of KMS are missing
#
# flags: --var enable_s3_data_events=true
# plan: plan-data-events.json
# verdict: fail
# because: the events of KMS are missing in both selectors

variable "enable_s3_data_events" {
  description = "Whether to record who reads and writes objects, too."
  type        = bool
  default     = false
}

data "aws_caller_identity" "current" {}

# Where the records arrive.

resource "aws_s3_bucket" "records" {
  bucket = "api-activity-${data.aws_caller_identity.current.account_id}"
}

resource "aws_s3_bucket_public_access_block" "records" {
  bucket                  = aws_s3_bucket.records.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_server_side_encryption_configuration" "records" {
  bucket = aws_s3_bucket.records.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_policy" "records" {
  bucket = aws_s3_bucket.records.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "LetCloudTrailLookAtTheBucket"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.records.arn
      },
      {
        Sid       = "LetCloudTrailWriteRecords"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.records.arn}/AWSLogs/*"
        Condition = {
          StringEquals = { "s3:x-amz-acl" = "bucket-owner-full-control" }
        }
      },
    ]
  })
}

# What they are encrypted with.

resource "aws_kms_key" "records" {
  description         = "Encrypts the records of the trail"
  enable_key_rotation = true

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "LetTheAccountManageTheKey"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.current.account_id}:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "LetCloudTrailUseTheKey"
        Effect    = "Allow"
        Principal = { Service = "cloudtrail.amazonaws.com" }
        Action    = ["kms:DescribeKey", "kms:GenerateDataKey*"]
        Resource  = "*"
      },
    ]
  })
}

# Where they can be watched.

resource "aws_cloudwatch_log_group" "records" {
  name              = "/audit/api-activity"
  retention_in_days = 365
}

resource "aws_iam_role" "to_logs" {
  name = "api-activity-to-logs"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "cloudtrail.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "to_logs" {
  name = "write-records"
  role = aws_iam_role.to_logs.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.records.arn}:*"
    }]
  })
}

# The trail itself.

resource "aws_cloudtrail" "main" {
  name                          = "api-activity"
  s3_bucket_name                = aws_s3_bucket.records.id
  is_multi_region_trail         = true
  include_global_service_events = true
  enable_logging                = true
  enable_log_file_validation    = true
  kms_key_id                    = aws_kms_key.records.arn
  cloud_watch_logs_group_arn    = "${aws_cloudwatch_log_group.records.arn}:*"
  cloud_watch_logs_role_arn     = aws_iam_role.to_logs.arn

  event_selector {
    read_write_type           = "All"
    include_management_events = true

    exclude_management_event_sources = ["kms.amazonaws.com"] # <- fail: management-events
  }

  dynamic "event_selector" {
    for_each = var.enable_s3_data_events ? ["arn:aws:s3"] : []

    content {
      read_write_type           = "All"
      include_management_events = true

      exclude_management_event_sources = ["kms.amazonaws.com"] # <- fail: management-events

      data_resource {
        type   = "AWS::S3::Object"
        values = [event_selector.value]
      }
    }
  }

  depends_on = [aws_s3_bucket_policy.records, aws_iam_role_policy.to_logs]
}

output "trail_arn" {
  value = aws_cloudtrail.main.arn
}
