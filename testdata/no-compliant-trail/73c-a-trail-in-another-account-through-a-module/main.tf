# Row 73: a module is called with a provider configuration of another account.
# account 111111111111: fail
# account 222222222222: pass
# verdict: fail
# because: inside the module "aws" is the audit account

provider "aws" { # <- fail: account
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" {
  alias  = "audit"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/terraform"
  }
}

resource "aws_s3_bucket" "photos" {
  bucket = "example-photos"
}

module "trail" {
  source = "./trail"

  providers = {
    aws = aws.audit
  }
}
