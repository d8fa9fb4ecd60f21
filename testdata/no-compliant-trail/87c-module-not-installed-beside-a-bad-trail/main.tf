# Row 87, the other side: a single-Region trail beside a module that is not here.
# verdict: unknown
# decided by: module.security
# because: the module may declare a better trail
# exit: 3
# no plan: Terraform asks to install the module

module "security" { # <- unknown: account
  source  = "cloudposse/cloudtrail/aws"
  version = "0.24.0"
}

resource "aws_cloudtrail" "regional" {
  name           = "regional"
  s3_bucket_name = "example-trail-logs"
}
