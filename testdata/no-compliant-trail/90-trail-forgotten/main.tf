# Row 90: the trail is taken out of the state and keeps running.
# verdict: unknown
# decided by: aws_cloudtrail.main
# because: nobody manages the trail any more, and nobody has stopped it

removed { # <- unknown: account
  from = aws_cloudtrail.main

  lifecycle {
    destroy = false
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
