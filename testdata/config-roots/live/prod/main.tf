# Each of these is a root module: nobody calls it.
module "trail" {
  source = "../../modules/trail"
}
