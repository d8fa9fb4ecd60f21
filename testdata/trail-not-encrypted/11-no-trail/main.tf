# There is no trail.
# verdict: not-applicable
# because: there is nothing to encrypt

resource "aws_kms_key" "records" {
  description = "Encrypts the records of a trail that is not there"
}
