# A count that is not known, but is 0 or 1, makes an instance that may be there. A reference to it is
# never known, even where its configuration is: without the instance it would be something else.

variable "create" {
  type = bool
}

variable "how_many" {
  type = number
}

variable "names" {
  type = set(string)
}

resource "aws_s3_bucket" "logs" { # <- instances: aws_s3_bucket.logs[0]?
  count  = var.create ? 1 : 0
  bucket = "logs"
}

output "bucket" {
  value = aws_s3_bucket.logs[0].id # <- is: <aws_s3_bucket.logs[0].bucket>
}

output "tried" {
  value = try(aws_s3_bucket.logs[0].id, "none") # <- is: <output.tried>
}

output "all" {
  value = aws_s3_bucket.logs # <- is: <output.all>
}

resource "aws_s3_bucket" "one_or_two" { # <- instances: aws_s3_bucket.one_or_two[0], aws_s3_bucket.one_or_two[1]?
  count = var.create ? 2 : 1
}

# Without bounds, or with unknown keys, one instance stands for all that there may be.

resource "aws_s3_bucket" "many" { # <- instances: aws_s3_bucket.many[*]?
  count  = var.how_many
  bucket = "logs-${count.index}"
}

resource "aws_s3_bucket" "named" { # <- instances: aws_s3_bucket.named[*]?
  for_each = var.names
  bucket   = "logs-${each.key}"
}

output "first" {
  value = aws_s3_bucket.many[0].id # <- is: <output.first>
}

module "child" {
  source = "./child"
  count  = var.create ? 1 : 0
}

output "of_child" {
  value = module.child[0].bucket # <- is: <module.child[0].aws_s3_bucket.b.bucket>
}
