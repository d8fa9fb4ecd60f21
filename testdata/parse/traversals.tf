# Steps that the text alone tells are one traversal.

variable = var.trails[0].name           # => var.trails[0].name
quoted   = aws_s3_bucket.b["logs"].arn  # => aws_s3_bucket.b["logs"].arn
legacy   = aws_s3_bucket.b.0.arn        # => aws_s3_bucket.b[0].arn

# All other keys are evaluated.

computed = var.trails[var.i].name       # => var.trails[var.i].name
template = var.trails["${"a"}"]         # => var.trails["${"a"}"]
sign     = var.trails[-1]               # => var.trails[-1]

# A name in brackets is a name, even this one.

keyword = var.trails[for]               # => var.trails[for]

# Steps may follow any term, over line breaks where these mean nothing.

call    = f(x).name[0]                  # => f(x).name[0]
object  = { a = 1 }.a                   # => {"a": 1}.a
wrapped = (var
  .a
  [0])                                  # => (var.a[0])
