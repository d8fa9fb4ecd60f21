# Row 68: a dynamic block of advanced selectors over an empty list.
# verdict: pass
# because: no selector is left, so the default holds

resource "aws_cloudtrail" "main" { # <- witness
  name                  = "main"
  s3_bucket_name        = "example-trail-logs"
  is_multi_region_trail = true

  dynamic "advanced_event_selector" {
    for_each = []

    content {
      field_selector {
        field  = "eventCategory"
        equals = ["Data"]
      }

      field_selector {
        field  = "resources.type"
        equals = [advanced_event_selector.value]
      }
    }
  }
}
