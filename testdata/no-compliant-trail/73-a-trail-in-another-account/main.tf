# Row 73: the good trail belongs to another account.
# account 111111111111: fail
# account 222222222222: pass
# verdict: fail
# because: each account needs a trail, and this one is not an organization's

provider "aws" { # <- fail: account
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" {
  alias  = "audit"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/terraform"
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "audit" { # <- witness
  provider              = aws.audit
  name                  = "audit"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
