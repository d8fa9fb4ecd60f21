# Both trails have a key.
# verdict: pass
# because: every trail has one

resource "aws_kms_key" "records" {
  description = "Encrypts the records of the trails"
}

resource "aws_cloudtrail" "each" { # <- witness
  for_each       = toset(["main", "data"])
  name           = each.key
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = aws_kms_key.records.arn
}
