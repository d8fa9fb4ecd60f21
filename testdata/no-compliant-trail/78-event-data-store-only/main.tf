# Row 78: CloudTrail Lake records everything, and there is no trail.
# verdict: fail
# because: an event data store is not a trail

provider "aws" { # <- fail: account
  region = "us-east-1"
}

resource "aws_cloudtrail_event_data_store" "lake" {
  name = "lake"
}
