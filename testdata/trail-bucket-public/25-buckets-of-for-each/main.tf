# Two buckets from one block, each with its ACL; the trail uses the private one.
# verdict: pass
# because: the ACL that belongs to the trail's bucket is private
# plan verdict: unknown or pass (the plan does not say which bucket each.value is)
#
# flags: --var bucket=pictures
# plan: plan-pictures.json
# verdict: fail
# because: the ACL that belongs to the trail's bucket is public
# plan verdict: unknown or fail (the plan does not say which bucket each.value is)

variable "bucket" {
  type    = string
  default = "records"
}

locals {
  buckets = {
    records  = "private"
    pictures = "public-read"
  }
}

resource "aws_s3_bucket" "each" {
  for_each = local.buckets
  bucket   = "example-${each.key}"
}

resource "aws_s3_bucket_ownership_controls" "each" {
  for_each = aws_s3_bucket.each
  bucket   = each.value.id

  rule {
    object_ownership = "ObjectWriter"
  }
}

resource "aws_s3_bucket_public_access_block" "each" {
  for_each = aws_s3_bucket.each
  bucket   = each.value.id
}

resource "aws_s3_bucket_acl" "each" {
  for_each = local.buckets
  bucket   = aws_s3_bucket.each[each.key].id
  acl      = each.value # <- fail: not-public-acl
}

resource "aws_cloudtrail" "main" { # <- witness
  name           = "main"
  s3_bucket_name = aws_s3_bucket.each[var.bucket].id
}
