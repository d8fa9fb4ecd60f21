# `optional` fills in what is missing or null, in collections, too.

variable "trails" {
  type = map(object({
    multi_region = optional(bool, true)
    bucket       = optional(string)
    selectors    = optional(list(object({ type = optional(string, "All") })), [])
  }))
}

output "trails" {
  value = var.trails # <- is: {a: {bucket: null, multi_region: true, selectors: []}, b: {bucket: "b", multi_region: false, selectors: [{type: "All"}]}}
}
