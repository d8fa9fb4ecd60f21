# Row 2, the limit: a root module that configures nothing in AWS asks for no trail.
# verdict: not-applicable
# because: there is no AWS account to record

resource "terraform_data" "greeting" {
  input = "hello"
}
