# Row 90, the other side: the trail is removed and destroyed.
# verdict: fail
# because: the trail goes away

provider "aws" { # <- fail: account
  region = "us-east-1"
}

removed {
  from = aws_cloudtrail.main

  lifecycle {
    destroy = true
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
