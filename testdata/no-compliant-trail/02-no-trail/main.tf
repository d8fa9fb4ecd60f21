# Row 2: no trail, and what is given is taken as all there is.
# verdict: fail
# because: nothing records

provider "aws" { # <- fail: account
  region = "us-east-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
