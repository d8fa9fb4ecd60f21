in_file       = "terraform.tfvars"
in_all        = "terraform.tfvars"
number        = "5"
never_null    = null
wrong_in_file = "no list" # <- diagnostic: Invalid value for input variable
