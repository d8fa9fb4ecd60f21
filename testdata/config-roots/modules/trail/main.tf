# Called by live/prod and live/stage, and analysed with what they give.
module "bucket" {
  source = "../bucket"
}
