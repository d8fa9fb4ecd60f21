# Row 21: the plan was made for one resource only, and the trail is not in it.
# planned with: -target=aws_s3_bucket.photos
# verdict: pass
# because: the code has a good trail
# plan verdict: unknown (the plan is not complete, so the trail's absence says nothing)

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
