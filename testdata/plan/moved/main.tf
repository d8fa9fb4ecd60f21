# A trail with a new address is one trail, under its new address.
# instances: module.trail["main"].aws_cloudtrail.this
# unseen: nothing

moved {
  from = aws_cloudtrail.main
  to   = module.trail["main"].aws_cloudtrail.this
}

module "trail" {
  source   = "./trail"
  for_each = toset(["main"])
}
