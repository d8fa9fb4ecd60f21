variable "prefix" {
}

module "each" {
  source = "../bucket"
  count  = 2
  name   = "${var.prefix}-${count.index}"
}

output "ids" {
  value = module.each[*].id
}
