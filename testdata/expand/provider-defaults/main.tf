# What is left out, or null, is what the provider makes of it.

variable "unset" {
  default = null
}

resource "aws_cloudtrail" "t" {
  name                  = "t"
  s3_bucket_name        = "b"
  is_multi_region_trail = var.unset
  enable_logging        = "true"
}

output "default" {
  value = aws_cloudtrail.t.include_global_service_events # <- is: true
}

output "null_is_left_out" {
  value = aws_cloudtrail.t.is_multi_region_trail # <- is: false
}

output "converted" {
  value = aws_cloudtrail.t.enable_logging # <- is: true
}

output "no_default" {
  value = aws_cloudtrail.t.kms_key_id # <- is: null
}

output "computed" {
  value = aws_cloudtrail.t.sns_topic_arn # <- is: <aws_cloudtrail.t.sns_topic_arn>
}

output "made_of_others" {
  value = aws_cloudtrail.t.arn # <- is: "arn:<provider.aws.partition>:cloudtrail:<provider.aws.region>:<provider.aws.account_id>:trail/t"
}
