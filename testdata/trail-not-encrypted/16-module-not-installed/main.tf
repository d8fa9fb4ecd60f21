# An encrypted trail beside a module that is not here.
# verdict: unknown
# decided by: module.network
# because: the module may declare a trail without a key
# exit: 3
# no plan: Terraform asks to install the module

module "network" { # <- unknown: account
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"
}

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trail"
}

resource "aws_cloudtrail" "main" {
  name           = "main"
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_kms_key.records.arn
}
