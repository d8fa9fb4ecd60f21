# A trail whose attributes come a long way: from a variable file through an
# object type with a default, for_each, two levels of modules, locals and a
# conditional.
# verdict: pass
# because: terraform.tfvars asks for all Regions
#
# flags: --var-file one-region.tfvars
# plan: plan-one-region.json
# verdict: fail
# because: the variable file on the command line has the last word

variable "recordings" {
  description = "What to record, by name."

  type = map(object({
    regions = string
    events  = optional(string, "everything")
  }))
}

locals {
  prefix = "audit"

  recordings = {
    for name, recording in var.recordings : "${local.prefix}-${name}" => recording
  }
}

module "recording" {
  source   = "./recording"
  for_each = local.recordings

  name    = each.key
  regions = each.value.regions # <- chain
  events  = each.value.events
}
