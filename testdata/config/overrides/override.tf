locals {
  replaced = "second"
  missing  = 1 # <- diagnostic: Missing base local value definition to override
}

output "missing" { # <- diagnostic: Missing base output definition to override
  value = 1
}

resource "aws_kms_key" "missing" { # <- diagnostic: Missing resource to override
}
