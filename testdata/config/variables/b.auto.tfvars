in_all = "b.auto.tfvars"
