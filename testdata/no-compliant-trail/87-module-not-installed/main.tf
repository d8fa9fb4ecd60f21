# Row 87: the trail is in a registry module that is not here.
# verdict: unknown
# decided by: module.trail
# because: nobody has read what the module declares
# exit: 3
# no plan: Terraform asks to install the module

module "trail" { # <- unknown: account
  source  = "cloudposse/cloudtrail/aws"
  version = "0.24.0"

  is_multi_region_trail = true
}
