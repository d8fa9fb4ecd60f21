resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

resource "aws_s3_bucket" "music" {
  bucket = "example-music" tags = {} # <- diagnostic: Missing newline after argument
}

resource "aws_s3_bucket" "films" {
  bucket = "example-films"
}
