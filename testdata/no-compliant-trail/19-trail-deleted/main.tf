# Row 19: the trail of the state is no longer written, so the plan deletes it.
# verdict: fail
# because: the trail goes away

provider "aws" { # <- fail: account
  region = "us-east-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
