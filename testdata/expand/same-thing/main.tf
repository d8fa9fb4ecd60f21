# Attributes that name one thing have one value, known or not, and it goes wherever a reference goes.

resource "aws_s3_bucket" "named" {
  bucket = "logs"
}

output "named" {
  value = [aws_s3_bucket.named.id, aws_s3_bucket.named.bucket] # <- is: ["logs", "logs"]
}

resource "aws_s3_bucket" "unnamed" {
}

output "unnamed" {
  value = [aws_s3_bucket.unnamed.id, aws_s3_bucket.unnamed.bucket] # <- is: [<aws_s3_bucket.unnamed.bucket>, <aws_s3_bucket.unnamed.bucket>]
}

output "through_another_resource" {
  value = aws_s3_bucket_policy.p.id # <- is: <aws_s3_bucket.unnamed.bucket>
}

resource "aws_s3_bucket_policy" "p" {
  bucket = aws_s3_bucket.unnamed.id
  policy = jsonencode({
    Statement = [{ Resource = "${aws_s3_bucket.unnamed.arn}/*" }]
  })
}

output "policy" {
  value = aws_s3_bucket_policy.p.policy # <- is: json({Statement: [{Resource: "arn:<provider.aws.partition>:s3:::<aws_s3_bucket.unnamed.bucket>/*"}]})
}

# What stands for nothing yet stands for the first name it gets.

variable "name" {
  type = string
}

locals {
  shout = upper(var.name)
}

resource "aws_s3_bucket" "shouted" {
  bucket = local.shout
}

output "shouted" {
  value = [local.shout, aws_s3_bucket.shouted.id] # <- is: [<local.shout>, <local.shout>]
}
