# An argument with an error is unknown; the others are as they are.

resource "aws_cloudtrail" "t" { # <- instances: aws_cloudtrail.t
  name                  = "t"
  s3_bucket_name        = local.nope # <- diagnostic: Reference to undeclared local value
  is_multi_region_trail = true
  enable_logging        = "maybe"    # <- diagnostic: Incorrect attribute value type
  arn                   = "x"        # <- diagnostic: Value for unconfigurable attribute
  is_multi_region_trial = true       # <- diagnostic: Unsupported argument
  something_new         = true

  event_selecter { # <- diagnostic: Unsupported block type
  }
}

output "kept" {
  value = aws_cloudtrail.t.is_multi_region_trail # <- is: true
}

output "wrong" {
  value = aws_cloudtrail.t.enable_logging # <- is: <aws_cloudtrail.t.enable_logging>
}

output "mistyped" {
  value = aws_cloudtrail.t.enable_loging # <- diagnostic: Unsupported attribute
}

output "of_a_newer_provider" {
  value = aws_cloudtrail.t.something_new # <- is: true
}
