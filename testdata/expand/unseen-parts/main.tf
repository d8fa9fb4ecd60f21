# What is declared in a part that could not be read is not missed: it is unknown because of the file.

resource "aws_s3_bucket" "logs" {
  bucket = local.elsewhere
}

output "bucket" {
  value = aws_s3_bucket.logs.bucket # <- is: <aws_s3_bucket.logs.bucket>
}

output "read" {
  value = local.before # <- is: "read"
}

module "missing" {
  source  = "terraform-aws-modules/vpc/aws" # <- diagnostic: Module not installed
  version = "5.0.0"
}

output "of_missing" {
  value = module.missing.vpc_id # <- is: <module.missing.vpc_id>
}
