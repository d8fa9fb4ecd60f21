# What the code shows of the account is known; the rest is one thing for all configurations with the
# same credentials.

provider "aws" {
}

provider "aws" {
  alias  = "other_region"
  region = "cn-north-1"
}

provider "aws" {
  alias = "assumed"
  assume_role {
    role_arn = "arn:aws-us-gov:iam::123456789012:role/audit"
  }
}

provider "aws" {
  alias               = "allowed"
  allowed_account_ids = ["210987654321"]
}

provider "aws" {
  alias   = "profile"
  profile = "audit"
}

data "aws_caller_identity" "default" {
}

data "aws_caller_identity" "other_region" {
  provider = aws.other_region
}

data "aws_caller_identity" "assumed" {
  provider = aws.assumed
}

data "aws_caller_identity" "allowed" {
  provider = aws.allowed
}

data "aws_caller_identity" "profile" {
  provider = aws.profile
}

data "aws_partition" "assumed" {
  provider = aws.assumed
}

output "accounts" {
  value = [data.aws_caller_identity.default.account_id, data.aws_caller_identity.other_region.account_id] # <- is: [<provider.aws.account_id>, <provider.aws.account_id>]
}

output "assumed" {
  value = [data.aws_caller_identity.assumed.account_id, data.aws_partition.assumed.partition] # <- is: ["123456789012", "aws-us-gov"]
}

output "allowed" {
  value = data.aws_caller_identity.allowed.account_id # <- is: "210987654321"
}

output "profile" {
  value = data.aws_caller_identity.profile.account_id # <- is: <provider.aws(profile=audit).account_id>
}

# A resource that names its Region is there, whatever its provider's is.

resource "aws_kms_key" "k" {
  region = "us-west-2"
}

output "arn" {
  value = aws_kms_key.k.arn # <- is: "arn:aws:kms:us-west-2:<provider.aws.account_id>:key/<aws_kms_key.k.key_id>"
}
