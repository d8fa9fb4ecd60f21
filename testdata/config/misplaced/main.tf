# Blocks that do not belong, and labels that are too many or missing.

resourse "aws_s3_bucket" "b" { # <- diagnostic: Unsupported block type
}

output "a" "b" { # <- diagnostic: Extraneous label for output
  value = 1
}

resource "aws_s3_bucket" { # <- diagnostic: Missing name for resource
}

anything = 1 # <- diagnostic: Unsupported argument

variable "v" {
  defualt = 1 # <- diagnostic: Unsupported argument
}

# What later versions of Terraform know does no harm.

action "aws_lambda_invoke" "a" {
}

moved {
  from = aws_s3_bucket.old
  to   = aws_s3_bucket.new
}

check "health" {
  assert {
    condition     = true
    error_message = "x"
  }
}
