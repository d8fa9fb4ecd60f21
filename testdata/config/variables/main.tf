# What sets a variable, weakest first: its default, terraform.tfvars, *.auto.tfvars by name.

variable "defaulted" {
  default = "default"
}

variable "in_file" {
  default = "default"
}

variable "in_all" {
  default = "default"
}

variable "number" {
  type = number
}

variable "never_null" {
  default  = "default"
  nullable = false
}

variable "secret" {
  sensitive = true
  default   = "x"
}

variable "missing" {
  type = object({ name = string })
}

variable "wrong" {
  type    = number
  default = "many" # <- diagnostic: Invalid default value for variable
}

variable "wrong_in_file" {
  type = list(string)
}

variable "source" { # <- diagnostic: Invalid variable name
}

output "precedence" {
  value = [var.defaulted, var.in_file, var.in_all] # <- is: ["default", "terraform.tfvars", "b.auto.tfvars"]
}

output "converted" {
  value = var.number # <- is: 5
}

output "null_means_default" {
  value = var.never_null # <- is: "default"
}

output "secret" {
  value     = var.secret # <- is: sensitive "x"
  sensitive = true
}

output "missing" {
  value = var.missing.name # <- is: <var.missing.name>
}

output "wrong" {
  value = [var.wrong, var.wrong_in_file] # <- is: [<var.wrong>, <var.wrong_in_file>]
}
