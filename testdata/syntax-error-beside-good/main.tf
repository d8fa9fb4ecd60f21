# A good file beside one that cannot be read to its end.
# verdict: pass
# because: the good trail is enough, whatever the broken file declares
# exit: 3
# no plan: Terraform refuses the configuration

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true
}
