resource "aws_s3_bucket" "logs" {
  bucket = "logs"
}
resource "aws_s3_bucket" "twice" {
  bucket = "a"
}
resource "aws_s3_bucket" "twice" {
  bucket = "b"
}
locals {
  a = 1
}
locals {
  b = [1, -2.50, true, null]
  c = { "//" = "data", "k" = "v" }
}
output "o" {
  value = "${local.a}"
}
output "p" {
  value = "x${local.a}"
}
resource "aws_cloudtrail" "main" {
  name = "é\t\""
  event_selector {
    read_write_type = "All"
  }
  event_selector {}
  lifecycle {
    ignore_changes = ["tags"]
  }
  dynamic "event_selector" {
    for_each = "${var.selectors}"
    content {
      read_write_type = "${event_selector.value}"
    }
  }
}
