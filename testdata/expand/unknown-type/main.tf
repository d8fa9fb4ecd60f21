# Of a resource type that no schema describes, what is written is known, and the rest is not.

resource "random_pet" "p" { # <- instances: random_pet.p
  length = 2
}

resource "random_id" "two" {
  count       = 2
  byte_length = 4
}

output "written" {
  value = random_pet.p.length # <- is: 2
}

output "unwritten" {
  value = random_pet.p.id # <- is: <random_pet.p.id>
}

output "in_a_text" {
  value = "logs-${random_id.two[1].hex}" # <- is: "logs-<random_id.two[1].hex>"
}

output "of_all" {
  value = random_id.two[*].hex # <- is: [<random_id.two[0].hex>, <random_id.two[1].hex>]
}

data "aws_unheard_of" "d" {
  name = "x"
}

output "data" {
  value = data.aws_unheard_of.d.answer # <- is: <data.aws_unheard_of.d.answer>
}

resource "terraform_data" "t" {
  input = "x"
}

output "terraform_data" {
  value = [terraform_data.t.input, terraform_data.t.output] # <- is: ["x", <terraform_data.t.output>]
}

# Nested blocks of it may have attributes that nobody wrote.

resource "azurerm_application_gateway" "g" {
  backend_address_pool {
    name = "pool"
  }
}

output "in_a_block" {
  value = azurerm_application_gateway.g.backend_address_pool[*].id # <- is: <output.in_a_block>
}
