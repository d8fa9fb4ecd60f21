# Row 87, the other side: a good trail beside a module that is not here.
# verdict: pass
# because: one is enough, whatever the module declares
# exit: 3
# no plan: Terraform asks to install the module

module "network" {
  source  = "terraform-aws-modules/vpc/aws"
  version = "5.21.0"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
