# A provider configuration whose role only a variable knows, and the Regions of one account.

variable "role" {
  type    = string
  default = "arn:aws:iam::333333333333:role/terraform"
}

variable "name" {
  type    = string
  default = "audit"
}

provider "aws" {
  region = "us-east-1"
}

provider "aws" {
  alias  = "tokyo"
  region = "ap-northeast-1"
}

provider "aws" {
  alias  = "archive"
  region = "us-east-1"

  assume_role {
    role_arn = var.role
  }
}

provider "aws" {
  alias  = "one"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/${var.name}"
  }
}

provider "aws" {
  alias  = "two"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/${var.name}"
  }
}

resource "aws_s3_bucket" "default" {
  bucket = "default"
}

resource "aws_s3_bucket" "tokyo" {
  provider = aws.tokyo
  bucket   = "tokyo"
}

resource "aws_s3_bucket" "archive" {
  provider = aws.archive
  bucket   = "archive"
}

resource "aws_s3_bucket" "one" {
  provider = aws.one
  bucket   = "one"
}

resource "aws_s3_bucket" "two" {
  provider = aws.two
  bucket   = "two"
}
