# One recording: what it is called, and which Regions and events it is of.

variable "name" {
  type = string
}

variable "regions" {
  type = string
}

variable "events" {
  type = string
}

locals {
  multi_region = var.regions == "all" ? true : false # <- chain
  selectors    = var.events == "everything" ? [] : [var.events]
}

module "trail" {
  source = "./trail"

  name         = var.name
  multi_region = local.multi_region # <- chain
  selectors    = local.selectors
}
