# The partition of an account, told by the role that is assumed there.
# account 111111111111: pass
# account 222222222222: fail
# verdict: fail
# because: an organization trail ends at the border of its partition

provider "aws" {
  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" { # <- fail: account
  alias = "government"

  assume_role {
    role_arn = "arn:aws-us-gov:iam::222222222222:role/terraform"
  }
}

resource "aws_cloudtrail" "organization" { # <- witness
  name                  = "organization"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  is_organization_trail = true
}

resource "aws_s3_bucket" "photos" {
  provider = aws.government
  bucket   = "example-photos"
}
