resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}
