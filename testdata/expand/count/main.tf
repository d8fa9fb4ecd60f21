# `count` makes a tuple of instances; a text that is a number is one, and 0 makes none.

resource "aws_kms_key" "two" { # <- instances: aws_kms_key.two[0], aws_kms_key.two[1]
  count       = "2"
  description = "number ${count.index}"
}

resource "aws_kms_key" "none" { # <- instances: none
  count = var.create ? 1 : 0
}

variable "create" {
  default = false
}

output "descriptions" {
  value = aws_kms_key.two[*].description # <- is: ["number 0", "number 1"]
}

output "second" {
  value = aws_kms_key.two[1].key_id # <- is: <aws_kms_key.two[1].key_id>
}

output "how_many" {
  value = length(aws_kms_key.none) # <- is: 0
}

output "the_one" {
  value = one(aws_kms_key.none[*].arn) # <- is: null
}

output "without_it" {
  value = try(aws_kms_key.none[0].arn, "none") # <- is: "none"
}

# How many there are is not kept secret: Terraform takes a sensitive number.

resource "aws_kms_key" "secret" { # <- instances: aws_kms_key.secret[0]
  count = sensitive(1)
}

# What is no count stands for any number of instances.

resource "aws_kms_key" "half" { # <- instances: aws_kms_key.half[*]?
  count = 1.5 # <- diagnostic: Invalid count argument
}

resource "aws_kms_key" "negative" { # <- instances: aws_kms_key.negative[*]?
  count = -1 # <- diagnostic: Invalid count argument
}

resource "aws_kms_key" "null" { # <- instances: aws_kms_key.null[*]?
  count = null # <- diagnostic: Invalid count argument
}

resource "aws_kms_key" "yes" { # <- instances: aws_kms_key.yes[*]?
  count = true # <- diagnostic: Incorrect value type
}

resource "aws_kms_key" "both" { # <- instances: aws_kms_key.both[*]?
  count    = 1
  for_each = {} # <- diagnostic: Invalid combination of "count" and "for_each"
}
