# Another local name for the same provider.
terraform {
  required_providers {
    amazon = {
      source = "hashicorp/aws"
    }
  }
}

resource "aws_kms_key" "k" { # <- provider: aws
  provider = amazon
}
