# The same in JSON syntax: blocks are known by the provider's schema, references stand in strings.

output "types" {
  value = aws_cloudtrail.t.event_selector[*].read_write_type # <- is: ["ReadOnly", "WriteOnly", "All"]
}

output "buckets" {
  value = aws_s3_bucket.b[*].bucket # <- is: ["logs-0", "logs-1"]
}

output "variable" {
  value = [var.literal, local.computed] # <- is: ["${not.a.template}", "LOGS"]
}

output "policy" {
  value = data.aws_iam_policy_document.d.statement[0].actions # <- is: ["s3:GetObject"]
}

output "child" {
  value = module.child.name # <- is: "from json"
}
