# Three trails from one block, of which one has a key.
# verdict: fail
# because: the elements of for_each differ

resource "aws_cloudtrail" "each" {
  for_each = {
    main  = "arn:aws:kms:us-east-1:123456789012:key/11111111-2222-3333-4444-555555555555"
    data  = null
    music = ""
  }

  name           = each.key
  s3_bucket_name = "example-trail-logs"
  kms_key_id     = each.value # <- fail: encrypted
}
