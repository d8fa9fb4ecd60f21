# Row 73, the other side: two provider configurations that differ only by Region.
# verdict: pass
# because: they are one account, and the trail records all its Regions

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "main" { # <- witness
  provider              = aws.tokyo
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
