in_all = "a.auto.tfvars"
