# Row 74: the organization's trail in the management account.
# account 111111111111: pass
# account 222222222222: pass
# verdict: pass
# because: an organization trail records the member accounts, too

provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" {
  alias  = "member"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/terraform"
  }
}

resource "aws_cloudtrail" "organization" { # <- witness
  name                  = "organization"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  is_organization_trail = true
}

resource "aws_s3_bucket" "photos" {
  provider = aws.member
  bucket   = "example-photos"
}
