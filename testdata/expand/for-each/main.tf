# `for_each` takes a map, an object or a set of strings; its instances are an object by their keys.

resource "aws_s3_bucket" "set" { # <- instances: aws_s3_bucket.set["a"], aws_s3_bucket.set["b.c"]
  for_each = toset(["b.c", "a"])
  bucket   = "logs-${each.value}"
}

resource "aws_s3_bucket" "map" { # <- instances: aws_s3_bucket.map["k \"q\" $${x}"]
  for_each = { "k \"q\" $${x}" = "logs" }
  bucket   = each.value
}

# Values may be unknown, keys may not.
resource "aws_s3_bucket_policy" "chained" { # <- instances: aws_s3_bucket_policy.chained["a"], aws_s3_bucket_policy.chained["b.c"]
  for_each = aws_s3_bucket.set
  bucket   = each.value.id
  policy   = "{}"
}

output "ids" {
  value = { for key, bucket in aws_s3_bucket.set : key => bucket.id } # <- is: {a: "logs-a", b.c: "logs-b.c"}
}

output "by_attribute" {
  value = aws_s3_bucket.set.a.bucket # <- is: "logs-a"
}

resource "aws_s3_bucket" "list" { # <- instances: aws_s3_bucket.list[*]?
  for_each = ["a"] # <- diagnostic: Invalid for_each argument
}

resource "aws_s3_bucket" "numbers" { # <- instances: aws_s3_bucket.numbers[*]?
  for_each = toset([1]) # <- diagnostic: Invalid for_each set argument
}

resource "aws_s3_bucket" "null" { # <- instances: aws_s3_bucket.null[*]?
  for_each = null # <- diagnostic: Invalid for_each argument
}

resource "aws_s3_bucket" "unknown_keys" { # <- instances: aws_s3_bucket.unknown_keys[*]?
  for_each = toset([aws_kms_key.k.id])
}

resource "aws_kms_key" "k" {
}
