# Called by modules/trail.
resource "aws_s3_bucket" "b" {
}
