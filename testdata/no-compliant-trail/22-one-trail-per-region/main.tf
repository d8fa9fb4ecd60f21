# Row 22: single-Region trails in every Region that is in use today.
# verdict: fail
# because: a Region that is enabled tomorrow has no trail

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

resource "aws_cloudtrail" "virginia" { # <- fail: multi-region
  name           = "virginia"
  s3_bucket_name = "example-trail-logs"
}

resource "aws_cloudtrail" "tokyo" { # <- fail: multi-region
  provider       = aws.tokyo
  name           = "tokyo"
  s3_bucket_name = "example-trail-logs"
}
