# a and b call each other, and nobody calls them: one of them stands for both.
module "b" {
  source = "../b"
}
