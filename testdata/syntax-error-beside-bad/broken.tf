resource "aws_s3_bucket" "photos" { # <- diagnostic: Unclosed configuration block
  bucket = "example-photos"

resource "aws_s3_bucket" "music" {
  bucket = "example-music"
}
