# Row 76: whether the good trail is the organization's is known after apply.
# account 111111111111: pass
# account 222222222222: unknown
# verdict: unknown
# decided by: aws_cloudformation_stack.settings.outputs
# because: the owner is recorded in any case, the member only by an organization trail

provider "aws" {
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::111111111111:role/terraform"
  }
}

provider "aws" {
  alias  = "member"
  region = "us-east-1"

  assume_role {
    role_arn = "arn:aws:iam::222222222222:role/terraform"
  }
}

resource "aws_cloudformation_stack" "settings" {
  name         = "trail-settings"
  template_url = "https://example.com/settings.yaml"
}

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
  is_organization_trail = aws_cloudformation_stack.settings.outputs["Organization"] # <- unknown: account
}

resource "aws_s3_bucket" "photos" {
  provider = aws.member
  bucket   = "example-photos"
}
