variable "v" { # <- diagnostic: Duplicate variable declaration
}

locals {
  l = "second" # <- diagnostic: Duplicate local value definition
}

output "o" { # <- diagnostic: Duplicate output definition
  value = 1
}

resource "aws_kms_key" "k" { # <- diagnostic: Duplicate resource "aws_kms_key" configuration
}

provider "aws" { # <- diagnostic: Duplicate provider configuration
}
