# A plan of a configuration without resources has neither changes nor a prior state.
# instances: none
# unseen: nothing

variable "name" {
  type    = string
  default = "main"
}

locals {
  name = var.name
}
