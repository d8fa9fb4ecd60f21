# A resource goes to the provider configuration that it, or the call of its module, names.

terraform {
  required_providers {
    aws = {
      source = "hashicorp/aws"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

provider "aws" {
  alias  = "audit"
  region = "us-east-1"
}

resource "aws_kms_key" "default" { # <- provider: aws
}

resource "aws_kms_key" "audit" { # <- provider: aws.audit
  provider = aws.audit
}

resource "aws_kms_key" "nope" {
  provider = aws.nope # <- diagnostic: Provider configuration not present
}

module "inherits" {
  source = "./inherits"
}

module "passed" {
  source = "./passed"
  providers = {
    aws        = aws.audit
    aws.second = aws
  }
}

module "not_passed" { # <- diagnostic: Missing required provider configuration
  source = "./passed2"
}

output "regions" {
  value = [aws_kms_key.default.region, aws_kms_key.audit.region] # <- is: ["eu-west-1", "us-east-1"]
}
