# Row 1: no trail, and the input is said to be only a part of the account's code.
# flags: --partial
# verdict: unknown
# decided by: elsewhere
# because: a trail may be declared in the rest of the code

provider "aws" { # <- unknown: account
  region = "us-east-1"
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
