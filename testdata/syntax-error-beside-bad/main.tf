# A single-Region trail beside a file that cannot be read to its end.
# verdict: unknown
# decided by: broken.tf
# because: the part that was not read may declare a better trail
# exit: 3
# no plan: Terraform refuses the configuration

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
}
