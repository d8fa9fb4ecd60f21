# Modules in modules: arguments go down, outputs come up, and keys are part of every address.

module "single" {
  source = "./bucket"
  name   = "single"
}

module "pairs" {
  source   = "./pair"
  for_each = toset(["logs", "data"])
  prefix   = each.key
}

module "counted" {
  source = "./bucket"
  count  = 2
  name   = "counted-${count.index}"
}

output "single" {
  value = module.single.id # <- is: "single"
}

output "pair" {
  value = module.pairs["logs"].ids # <- is: ["logs-0", "logs-1"]
}

output "pairs" {
  value = [for pair in module.pairs : pair.ids] # <- is: [["data-0", "data-1"], ["logs-0", "logs-1"]]
}

output "counted" {
  value = module.counted[*].id # <- is: ["counted-0", "counted-1"]
}

output "paths" {
  value = module.single.paths # <- is: ["bucket", "."]
}

output "wrong" {
  value = module.single.nope # <- diagnostic: Unsupported attribute
}

module "wrong" {
  source = "./bucket"
  nme    = "x" # <- diagnostic: Unsupported argument
  name   = []  # <- diagnostic: Invalid value for input variable
}
