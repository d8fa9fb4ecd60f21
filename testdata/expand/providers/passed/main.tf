terraform {
  required_providers {
    aws = {
      source                = "hashicorp/aws"
      configuration_aliases = [aws.second]
    }
  }
}

resource "aws_kms_key" "first" { # <- provider: aws.audit
}

resource "aws_kms_key" "second" { # <- provider: aws
  provider = aws.second
}
