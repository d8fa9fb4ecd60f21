none     = f()                   # => f()
several  = f(a, 1, "x")          # => f(a, 1, "x")
trailing = f(a, )                # => f(a)
spaced   = f (a)                 # => f(a)
expanded = max(1, xs...)         # => max(1, xs...)
lines = merge(
  a,
  b
)                                # => merge(a, b)

# Functions of Terraform and of providers have namespaces.

core     = core::upper("a")                # => core::upper("a")
provider = provider::aws::arn_parse(arn)   # => provider::aws::arn_parse(arn)
