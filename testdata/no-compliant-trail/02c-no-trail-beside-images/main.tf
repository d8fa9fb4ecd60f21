# Row 2: the only resource has nothing to do with trails.
# verdict: fail
# because: whatever is in an account, what happens to it has to be recorded

resource "aws_ecr_repository" "images" { # <- fail: account
  name = "images"
}
