# What Trailproof knows about the AWS provider: the types on a trail's way from the account to the
# people who watch it. Condensed from `terraform providers schema -json`, which says neither what an
# omitted argument stands for, nor which attributes name one thing, nor what is refused; those were
# read from real plans, states and error messages of the version below.
#
# A type says
#   arguments   what a configuration may set, as Terraform writes types: `string` is required,
#               `optional(bool, true)` has the provider's default, for an argument left out or null,
#               `computed(string)` is chosen by AWS then, hence unknown before apply
#   attributes  what AWS alone says
#   tagged      has the argument `tags` and its union with the provider's default tags, `tags_all`
#   global      one for the account, not one a Region
#   partial     leaves out blocks which say nothing about a trail: what is not listed is not wrong
#   timeouts    what the block `timeouts` may set
#   block       a nested block: `nesting` is "list" unless said otherwise, `min` and `max` count
#               them, `computed` ones are unknown before apply where none is written
# and what is true of its values:
#   equals      what an attribute is worth when the configuration does not set it, although
#               Terraform learns it only from apply. A bare name says that both name one thing.
#               `provider` is what a provider configuration leads to: partition, region, account_id
#               and, of the account's organization, organization_id and management_account_id
# and what the provider refuses before anything is applied:
#   allowed     every other value          arns       what is not an ARN
#   between     a number outside           json       what is not a JSON text
#   length      a text shorter or longer   conflicts  more than one of these
#   one_of      none of these
# and `sensitive`, what is never printed.
#
# `mvn test -Dtest=SchemaDumpTest -Dprovider.schema=FILE` compares it with such a schema.

provider "aws" {
  version = "5.100.0"

  # What holds for a computed attribute of this name in every type.
  never_null  = ["arn", "bucket", "id", "key_id", "name", "url"]
  starts_with = { arn = "arn:" }

  # Since 6.0.0 every type which is not global takes the Region it lives in.
  regional {
    arguments = { region = computed(string) }
    equals    = { region = provider.region }
  }
}

# CloudTrail
# ----------

# Without a selector block AWS records every management event, read and write.
resource "aws_cloudtrail" {
  tagged = true
  arguments = {
    name                          = string
    s3_bucket_name                = string
    s3_key_prefix                 = optional(string)
    enable_logging                = optional(bool, true)  # false: records nothing
    is_multi_region_trail         = optional(bool, false) # the console ticks it
    include_global_service_events = optional(bool, true)  # AWS wants true if multi-Region
    is_organization_trail         = optional(bool, false)
    enable_log_file_validation    = optional(bool, false)
    kms_key_id                    = optional(string) # an alias ARN never settles
    cloud_watch_logs_group_arn    = optional(string) # AWS wants it to end with ":*"
    cloud_watch_logs_role_arn     = optional(string)
    sns_topic_name                = optional(string) # a name or an ARN
  }
  attributes = { arn = string, home_region = string, id = string, sns_topic_arn = string }
  # `id` was the name before 5.25.0. An organization trail is the management account's.
  equals = {
    id          = arn
    home_region = provider.region
    arn = "arn:${provider.partition}:cloudtrail:${home_region}:${
      is_organization_trail ? provider.management_account_id : provider.account_id
    }:trail/${name}"
  }
  length    = { name = [3, 128], s3_key_prefix = [0, 2000] }
  arns      = ["kms_key_id", "cloud_watch_logs_group_arn", "cloud_watch_logs_role_arn"]
  conflicts = [["event_selector", "advanced_event_selector"]]

  block "advanced_event_selector" {
    arguments = { name = optional(string) }
    block "field_selector" {
      nesting = "set"
      min     = 1
      arguments = {
        field           = string
        equals          = optional(list(string))
        not_equals      = optional(list(string))
        starts_with     = optional(list(string))
        not_starts_with = optional(list(string))
        ends_with       = optional(list(string))
        not_ends_with   = optional(list(string))
      }
      # The last four since 6.2.0.
      allowed = {
        field = [
          "eventCategory", "eventName", "eventSource", "readOnly", "resources.ARN",
          "resources.type", "userIdentity.arn", "errorCode", "eventType",
          "sessionCredentialFromConsole", "vpcEndpointId",
        ]
      }
    }
  }

  # A given selector replaces the default one; several are a union.
  block "event_selector" {
    max = 5
    arguments = {
      read_write_type                  = optional(string, "All")
      include_management_events        = optional(bool, true)
      exclude_management_event_sources = optional(set(string)) # AWS: only kms and rdsdata
    }
    allowed = { read_write_type = ["ReadOnly", "WriteOnly", "All"] }
    block "data_resource" {
      arguments = { type = string, values = list(string) }
      allowed   = { type = ["AWS::S3::Object", "AWS::Lambda::Function", "AWS::DynamoDB::Table"] }
    }
  }

  block "insight_selector" {
    nesting   = "set"
    arguments = { insight_type = string }
    allowed   = { insight_type = ["ApiCallRateInsight", "ApiErrorRateInsight"] }
  }
}

# CloudTrail Lake: records events, but is no trail.
resource "aws_cloudtrail_event_data_store" {
  tagged = true
  arguments = {
    name                           = string
    billing_mode                   = optional(string, "EXTENDABLE_RETENTION_PRICING")
    kms_key_id                     = optional(string)
    multi_region_enabled           = optional(bool, true)
    organization_enabled           = optional(bool, false)
    retention_period               = optional(number, 2555) # days
    suspend                        = optional(string)       # "true" stops ingestion
    termination_protection_enabled = optional(bool, true)
  }
  attributes = { arn = string, id = string }
  equals     = { id = arn }
  allowed    = { billing_mode = ["EXTENDABLE_RETENTION_PRICING", "FIXED_RETENTION_PRICING"] }
  between    = { retention_period = [7, 2555] }
  length     = { name = [3, 128] }
  timeouts   = ["create", "delete", "update"]

  block "advanced_event_selector" {
    computed  = true
    arguments = { name = computed(string) }
    block "field_selector" {
      nesting = "set"
      arguments = {
        field           = computed(string)
        ends_with       = computed(list(string))
        equals          = computed(list(string))
        not_ends_with   = computed(list(string))
        not_equals      = computed(list(string))
        not_starts_with = computed(list(string))
        starts_with     = computed(list(string))
      }
      allowed = {
        field = [
          "eventCategory", "eventName", "eventSource", "readOnly", "resources.ARN",
          "resources.type", "userIdentity.arn", "errorCode", "eventType",
          "sessionCredentialFromConsole", "vpcEndpointId",
        ]
      }
    }
  }
}

resource "aws_cloudtrail_organization_delegated_admin_account" {
  global    = true
  arguments = { account_id = string }
  attributes = {
    arn               = string
    email             = string
    id                = string
    name              = string
    service_principal = string
  }
  equals = { id = account_id }
}

# The account that CloudTrail wrote from before it had a service principal.
data "aws_cloudtrail_service_account" {
  arguments  = { region = optional(string) }
  attributes = { arn = string, id = string }
  equals     = { arn = "arn:${provider.partition}:iam::${id}:root" }
}

# S3
# --
#
# What the inline arguments of aws_s3_bucket said up to version 3 is said since version 4 by a
# resource of its own. The inline forms are deprecated, still honoured, and computed where they
# are left out: in a plan or a state they may be the echo of the separate resource.

resource "aws_s3_bucket" {
  tagged = true
  arguments = {
    bucket              = computed(string) # known before apply when it is given, unlike id
    bucket_prefix       = computed(string)
    force_destroy       = optional(bool, false) # true: a destroy deletes the logs, too
    object_lock_enabled = computed(bool)
    policy              = computed(string)
    acl                 = computed(string)
    acceleration_status = computed(string)
    request_payer       = computed(string)
  }
  attributes = {
    arn                         = string
    bucket_domain_name          = string
    bucket_regional_domain_name = string
    hosted_zone_id              = string
    id                          = string
    region                      = string
    website_domain              = string
    website_endpoint            = string
  }
  equals = {
    id     = bucket
    arn    = "arn:${provider.partition}:s3:::${bucket}"
    region = provider.region
  }
  allowed = {
    acl = [
      "private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read",
      "log-delivery-write",
    ]
    request_payer       = ["Requester", "BucketOwner"]
    acceleration_status = ["Enabled", "Suspended"]
  }
  json = ["policy"]
  conflicts = [
    ["bucket", "bucket_prefix"], ["acl", "grant"],
    ["object_lock_enabled", "object_lock_configuration"],
  ]
  timeouts = ["create", "delete", "read", "update"]

  block "cors_rule" {
    computed = true
    arguments = {
      allowed_methods = list(string)
      allowed_origins = list(string)
      allowed_headers = optional(list(string))
      expose_headers  = optional(list(string))
      max_age_seconds = optional(number)
    }
  }

  block "grant" {
    nesting  = "set"
    computed = true
    arguments = {
      permissions = set(string)
      type        = string
      id          = optional(string)
      uri         = optional(string)
    }
  }

  block "lifecycle_rule" {
    computed = true
    arguments = {
      enabled                                = bool
      abort_incomplete_multipart_upload_days = optional(number)
      id                                     = computed(string)
      prefix                                 = optional(string)
      tags                                   = optional(map(string))
    }
    block "expiration" {
      max = 1
      arguments = {
        date                         = optional(string)
        days                         = optional(number)
        expired_object_delete_marker = optional(bool)
      }
    }
    block "noncurrent_version_expiration" {
      max       = 1
      arguments = { days = optional(number) }
    }
    block "noncurrent_version_transition" {
      nesting   = "set"
      arguments = { storage_class = string, days = optional(number) }
    }
    block "transition" {
      nesting   = "set"
      arguments = { storage_class = string, date = optional(string), days = optional(number) }
    }
  }

  block "logging" {
    max       = 1
    computed  = true
    arguments = { target_bucket = string, target_prefix = optional(string) }
  }

  block "object_lock_configuration" {
    max       = 1
    computed  = true
    arguments = { object_lock_enabled = optional(string) }
    allowed   = { object_lock_enabled = ["Enabled"] }
    block "rule" {
      max = 1
      block "default_retention" {
        min       = 1
        max       = 1
        arguments = { mode = string, days = optional(number), years = optional(number) }
        allowed   = { mode = ["GOVERNANCE", "COMPLIANCE"] }
      }
    }
  }

  block "replication_configuration" {
    max       = 1
    computed  = true
    arguments = { role = string }
    block "rules" {
      nesting = "set"
      min     = 1
      partial = true
      arguments = {
        status                           = string
        delete_marker_replication_status = optional(string)
        id                               = optional(string)
        prefix                           = optional(string)
        priority                         = optional(number)
      }
      block "destination" {
        min     = 1
        max     = 1
        partial = true
        arguments = {
          bucket             = string
          account_id         = optional(string)
          replica_kms_key_id = optional(string)
          storage_class      = optional(string)
        }
      }
    }
  }

  block "server_side_encryption_configuration" {
    max      = 1
    computed = true
    block "rule" {
      min       = 1
      max       = 1
      arguments = { bucket_key_enabled = optional(bool) }
      block "apply_server_side_encryption_by_default" {
        min       = 1
        max       = 1
        arguments = { sse_algorithm = string, kms_master_key_id = optional(string) }
        allowed   = { sse_algorithm = ["AES256", "aws:kms", "aws:kms:dsse"] }
      }
    }
  }

  block "versioning" {
    max       = 1
    computed  = true
    arguments = { enabled = optional(bool, false), mfa_delete = optional(bool, false) }
  }

  block "website" {
    max      = 1
    computed = true
    arguments = {
      error_document           = optional(string)
      index_document           = optional(string)
      redirect_all_requests_to = optional(string)
      routing_rules            = optional(string)
    }
  }
}

# One a bucket: of two, the later write wins.
resource "aws_s3_bucket_policy" {
  arguments  = { bucket = string, policy = string }
  attributes = { id = string }
  equals     = { id = bucket }
  json       = ["policy"]
}

# An argument left out turns that protection off, although AWS sets all four on a new bucket.
resource "aws_s3_bucket_public_access_block" {
  arguments = {
    bucket                  = string
    block_public_acls       = optional(bool, false)
    block_public_policy     = optional(bool, false)
    ignore_public_acls      = optional(bool, false)
    restrict_public_buckets = optional(bool, false)
  }
  attributes = { id = string }
  equals     = { id = bucket }
}

# Without it: BucketOwnerEnforced, no ACLs, on buckets created since April 2023.
resource "aws_s3_bucket_ownership_controls" {
  arguments  = { bucket = string }
  attributes = { id = string }
  equals     = { id = bucket }

  block "rule" {
    min       = 1
    max       = 1
    arguments = { object_ownership = string }
    allowed   = { object_ownership = ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"] }
  }
}

resource "aws_s3_bucket_acl" {
  arguments  = { bucket = string, acl = optional(string), expected_bucket_owner = optional(string) }
  attributes = { id = string }
  allowed = {
    acl = [
      "private", "public-read", "public-read-write", "authenticated-read", "aws-exec-read",
      "log-delivery-write",
    ]
  }
  conflicts = [["acl", "access_control_policy"]]
  one_of    = [["acl", "access_control_policy"]]

  block "access_control_policy" {
    max      = 1
    computed = true
    block "grant" {
      nesting   = "set"
      arguments = { permission = string }
      allowed   = { permission = ["FULL_CONTROL", "WRITE", "WRITE_ACP", "READ", "READ_ACP"] }
      block "grantee" {
        max = 1
        arguments = {
          type          = string
          email_address = optional(string)
          id            = optional(string)
          uri           = optional(string)
        }
        attributes = { display_name = string }
        allowed    = { type = ["CanonicalUser", "AmazonCustomerByEmail", "Group"] }
      }
    }
    block "owner" {
      min       = 1
      max       = 1
      arguments = { id = string, display_name = computed(string) }
    }
  }
}

resource "aws_s3_bucket_versioning" {
  arguments  = { bucket = string, expected_bucket_owner = optional(string), mfa = optional(string) }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }

  block "versioning_configuration" {
    min       = 1
    max       = 1
    arguments = { status = string, mfa_delete = computed(string) }
    allowed = {
      status     = ["Enabled", "Suspended", "Disabled"]
      mfa_delete = ["Enabled", "Disabled"]
    }
  }
}

resource "aws_s3_bucket_object_lock_configuration" {
  arguments = {
    bucket                = string
    expected_bucket_owner = optional(string)
    object_lock_enabled   = optional(string, "Enabled")
    token                 = optional(string)
  }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }
  allowed    = { object_lock_enabled = ["Enabled"] }
  sensitive  = ["token"]

  block "rule" {
    max = 1
    block "default_retention" {
      min       = 1
      max       = 1
      arguments = { days = optional(number), mode = optional(string), years = optional(number) }
      allowed   = { mode = ["GOVERNANCE", "COMPLIANCE"] }
      conflicts = [["days", "years"]]
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" {
  arguments = {
    bucket                                 = string
    expected_bucket_owner                  = computed(string)
    transition_default_minimum_object_size = optional(string, "all_storage_classes_128K")
  }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }
  allowed = {
    transition_default_minimum_object_size = ["all_storage_classes_128K", "varies_by_storage_class"]
  }
  timeouts = ["create", "update"]

  block "rule" {
    arguments = { id = string, status = string, prefix = optional(string) }
    allowed   = { status = ["Enabled", "Disabled"] }
    block "abort_incomplete_multipart_upload" {
      arguments = { days_after_initiation = optional(number) }
    }
    block "expiration" {
      arguments = {
        date                         = optional(string)
        days                         = optional(number, 0)
        expired_object_delete_marker = optional(bool, false)
      }
    }
    block "filter" {
      arguments = {
        object_size_greater_than = optional(number)
        object_size_less_than    = optional(number)
        prefix                   = optional(string)
      }
      block "and" {
        arguments = {
          object_size_greater_than = optional(number, 0)
          object_size_less_than    = optional(number, 0)
          prefix                   = optional(string)
          tags                     = optional(map(string))
        }
      }
      block "tag" { arguments = { key = string, value = string } }
    }
    block "noncurrent_version_expiration" {
      arguments = { noncurrent_days = number, newer_noncurrent_versions = optional(number) }
    }
    block "noncurrent_version_transition" {
      nesting = "set"
      arguments = {
        noncurrent_days           = number
        storage_class             = string
        newer_noncurrent_versions = optional(number)
      }
      allowed = {
        storage_class = [
          "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE",
          "GLACIER_IR",
        ]
      }
    }
    block "transition" {
      nesting   = "set"
      arguments = { storage_class = string, date = optional(string), days = optional(number, 0) }
      allowed = {
        storage_class = [
          "GLACIER", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "DEEP_ARCHIVE",
          "GLACIER_IR",
        ]
      }
    }
  }
}

# SSE-S3 without it. Says nothing about a trail's own key, which wins for the trail's files.
resource "aws_s3_bucket_server_side_encryption_configuration" {
  arguments  = { bucket = string, expected_bucket_owner = optional(string) }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }

  block "rule" {
    nesting   = "set"
    min       = 1
    arguments = { bucket_key_enabled = optional(bool) }
    block "apply_server_side_encryption_by_default" {
      max       = 1
      arguments = { sse_algorithm = string, kms_master_key_id = optional(string) }
      allowed   = { sse_algorithm = ["AES256", "aws:kms", "aws:kms:dsse"] }
    }
  }
}

resource "aws_s3_bucket_logging" {
  partial = true
  arguments = {
    bucket                = string
    target_bucket         = string
    target_prefix         = string
    expected_bucket_owner = optional(string)
  }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }

  block "target_grant" {
    nesting   = "set"
    arguments = { permission = string }
    allowed   = { permission = ["FULL_CONTROL", "READ", "WRITE"] }
    block "grantee" {
      min = 1
      max = 1
      arguments = {
        type          = string
        email_address = optional(string)
        id            = optional(string)
        uri           = optional(string)
      }
      attributes = { display_name = string }
      allowed    = { type = ["CanonicalUser", "AmazonCustomerByEmail", "Group"] }
    }
  }
}

resource "aws_s3_bucket_request_payment_configuration" {
  arguments  = { bucket = string, payer = string, expected_bucket_owner = optional(string) }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }
  allowed    = { payer = ["Requester", "BucketOwner"] }
}

resource "aws_s3_bucket_replication_configuration" {
  arguments  = { bucket = string, role = string, token = optional(string) }
  attributes = { id = string }
  equals     = { id = bucket }
  arns       = ["role"]
  sensitive  = ["token"]

  block "rule" {
    min     = 1
    max     = 1000
    partial = true
    arguments = {
      id       = computed(string)
      status   = string
      prefix   = optional(string)
      priority = optional(number)
    }
    allowed = { status = ["Enabled", "Disabled"] }
    block "destination" {
      min       = 1
      max       = 1
      partial   = true
      arguments = { bucket = string, account = optional(string), storage_class = optional(string) }
      arns      = ["bucket"]
    }
  }
}

resource "aws_s3_bucket_notification" {
  arguments  = { bucket = string, eventbridge = optional(bool, false) }
  attributes = { id = string }
  equals     = { id = bucket }

  block "lambda_function" {
    arguments = {
      events              = set(string)
      filter_prefix       = optional(string)
      filter_suffix       = optional(string)
      id                  = computed(string)
      lambda_function_arn = optional(string)
    }
  }

  block "queue" {
    arguments = {
      events        = set(string)
      queue_arn     = string
      filter_prefix = optional(string)
      filter_suffix = optional(string)
      id            = computed(string)
    }
  }

  block "topic" {
    arguments = {
      events        = set(string)
      topic_arn     = string
      filter_prefix = optional(string)
      filter_suffix = optional(string)
      id            = computed(string)
    }
  }
}

resource "aws_s3_bucket_accelerate_configuration" {
  arguments  = { bucket = string, status = string, expected_bucket_owner = optional(string) }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }
  allowed    = { status = ["Enabled", "Suspended"] }
}

resource "aws_s3_bucket_cors_configuration" {
  arguments  = { bucket = string, expected_bucket_owner = optional(string) }
  attributes = { id = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }

  block "cors_rule" {
    nesting = "set"
    min     = 1
    max     = 100
    arguments = {
      allowed_methods = set(string)
      allowed_origins = set(string)
      allowed_headers = optional(set(string))
      expose_headers  = optional(set(string))
      id              = optional(string)
      max_age_seconds = optional(number)
    }
  }
}

resource "aws_s3_bucket_website_configuration" {
  partial = true
  arguments = {
    bucket                = string
    expected_bucket_owner = optional(string)
    routing_rules         = computed(string)
  }
  attributes = { id = string, website_domain = string, website_endpoint = string }
  equals     = { id = expected_bucket_owner == null ? bucket : "${bucket},${expected_bucket_owner}" }
}

resource "aws_s3_account_public_access_block" {
  global = true
  arguments = {
    account_id              = computed(string)
    block_public_acls       = optional(bool, false)
    block_public_policy     = optional(bool, false)
    ignore_public_acls      = optional(bool, false)
    restrict_public_buckets = optional(bool, false)
  }
  attributes = { id = string }
  equals     = { account_id = provider.account_id, id = account_id }
}

data "aws_s3_bucket" {
  arguments = { bucket = string }
  attributes = {
    arn                         = string
    bucket_domain_name          = string
    bucket_regional_domain_name = string
    hosted_zone_id              = string
    id                          = string
    region                      = string
    website_domain              = string
    website_endpoint            = string
  }
  equals = { id = bucket, arn = "arn:${provider.partition}:s3:::${bucket}" }
}

data "aws_s3_bucket_policy" {
  arguments  = { bucket = string }
  attributes = { id = string, policy = string }
  equals     = { id = bucket }
}

data "aws_canonical_user_id" {
  attributes = { display_name = string, id = string }
}

# KMS
# ---

resource "aws_kms_key" {
  tagged = true
  arguments = {
    description                        = computed(string)
    policy                             = computed(string) # AWS: only what IAM grants, not CloudTrail
    is_enabled                         = optional(bool, true)
    enable_key_rotation                = optional(bool, false)
    deletion_window_in_days            = optional(number) # AWS: 30
    bypass_policy_lockout_safety_check = optional(bool, false)
    custom_key_store_id                = optional(string)
    customer_master_key_spec           = optional(string, "SYMMETRIC_DEFAULT")
    key_usage                          = optional(string, "ENCRYPT_DECRYPT")
    multi_region                       = computed(bool)
    rotation_period_in_days            = computed(number)
    xks_key_id                         = optional(string)
  }
  attributes = { arn = string, id = string, key_id = string }
  equals = {
    id  = key_id
    arn = "arn:${provider.partition}:kms:${provider.region}:${provider.account_id}:key/${key_id}"
  }
  allowed = {
    key_usage = ["ENCRYPT_DECRYPT", "SIGN_VERIFY", "GENERATE_VERIFY_MAC", "KEY_AGREEMENT"]
  }
  between  = { deletion_window_in_days = [7, 30], rotation_period_in_days = [90, 2560] }
  json     = ["policy"]
  timeouts = ["create"]
}

resource "aws_kms_key_policy" {
  arguments = {
    key_id                             = string
    policy                             = string
    bypass_policy_lockout_safety_check = optional(bool, false)
  }
  attributes = { id = string }
  equals     = { id = key_id }
  json       = ["policy"]
}

resource "aws_kms_alias" {
  arguments  = { name = computed(string), name_prefix = computed(string), target_key_id = string }
  attributes = { arn = string, id = string, target_key_arn = string }
  equals = {
    id  = name
    arn = "arn:${provider.partition}:kms:${provider.region}:${provider.account_id}:${name}"
  }
  conflicts = [["name", "name_prefix"]]
}

resource "aws_kms_replica_key" {
  tagged = true
  arguments = {
    primary_key_arn                    = string
    policy                             = computed(string)
    enabled                            = optional(bool, true)
    bypass_policy_lockout_safety_check = optional(bool, false)
    deletion_window_in_days            = optional(number, 30)
    description                        = optional(string)
  }
  attributes = {
    arn                  = string
    id                   = string
    key_id               = string
    key_rotation_enabled = bool
    key_spec             = string
    key_usage            = string
  }
  equals = {
    id  = key_id
    arn = "arn:${provider.partition}:kms:${provider.region}:${provider.account_id}:key/${key_id}"
  }
  between = { deletion_window_in_days = [7, 30] }
  arns    = ["primary_key_arn"]
  json    = ["policy"]
}

resource "aws_kms_external_key" {
  tagged = true
  arguments = {
    policy                             = computed(string)
    enabled                            = computed(bool)
    bypass_policy_lockout_safety_check = optional(bool, false)
    deletion_window_in_days            = optional(number, 30)
    description                        = optional(string)
    key_material_base64                = optional(string)
    multi_region                       = computed(bool)
    valid_to                           = optional(string)
  }
  attributes = {
    arn              = string
    expiration_model = string
    id               = string
    key_state        = string
    key_usage        = string
  }
  equals = {
    arn = "arn:${provider.partition}:kms:${provider.region}:${provider.account_id}:key/${id}"
  }
  between   = { deletion_window_in_days = [7, 30] }
  json      = ["policy"]
  sensitive = ["key_material_base64"]
}

# key_id may be an ID, an ARN, an alias name or an alias ARN; the key may be of another account.
data "aws_kms_key" {
  arguments = { key_id = string, grant_tokens = optional(list(string)) }
  attributes = {
    arn                      = string
    aws_account_id           = string
    cloud_hsm_cluster_id     = string
    creation_date            = string
    custom_key_store_id      = string
    customer_master_key_spec = string
    deletion_date            = string
    description              = string
    enabled                  = bool
    expiration_model         = string
    id                       = string
    key_manager              = string
    key_spec                 = string
    key_state                = string
    key_usage                = string
    multi_region             = bool
    multi_region_configuration = list(object({
      multi_region_key_type = string
      primary_key           = list(object({ arn = string, region = string }))
      replica_keys          = list(object({ arn = string, region = string }))
    }))
    origin                          = string
    pending_deletion_window_in_days = number
    valid_to                        = string
    xks_key_configuration           = list(object({ id = string }))
  }
}

data "aws_kms_alias" {
  arguments  = { name = string }
  attributes = { arn = string, id = string, target_key_arn = string, target_key_id = string }
  equals = {
    id  = arn
    arn = "arn:${provider.partition}:kms:${provider.region}:${provider.account_id}:${name}"
  }
}

# CloudWatch Logs
# ---------------

resource "aws_cloudwatch_log_group" {
  tagged = true
  arguments = {
    name              = computed(string)
    name_prefix       = computed(string)
    retention_in_days = optional(number, 0) # 0: for ever
    kms_key_id        = optional(string)
    log_group_class   = computed(string) # AWS: STANDARD, alone with metric filters
    skip_destroy      = optional(bool, false)
  }
  attributes = { arn = string, id = string }
  # No ":*" at the end of the ARN since 3.0.0.
  equals = {
    id  = name
    arn = "arn:${provider.partition}:logs:${provider.region}:${provider.account_id}:log-group:${name}"
  }
  allowed = {
    log_group_class = ["STANDARD", "INFREQUENT_ACCESS", "DELIVERY"]
    retention_in_days = [
      0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557,
      2922, 3288, 3653,
    ]
  }
  conflicts = [["name", "name_prefix"]]
}

resource "aws_cloudwatch_log_stream" {
  arguments  = { log_group_name = string, name = string }
  attributes = { arn = string, id = string }
  equals     = { id = name }
}

resource "aws_cloudwatch_log_metric_filter" {
  arguments = {
    name           = string
    log_group_name = string
    pattern        = string # outer white space is trimmed
  }
  attributes = { id = string }
  equals     = { id = name }

  block "metric_transformation" {
    min = 1
    max = 1
    arguments = {
      namespace     = string
      name          = string
      value         = string
      default_value = optional(string)
      dimensions    = optional(map(string))
      unit          = optional(string, "None")
    }
  }
}

resource "aws_cloudwatch_log_subscription_filter" {
  arguments = {
    destination_arn = string
    filter_pattern  = string
    log_group_name  = string
    name            = string
    distribution    = optional(string, "ByLogStream")
    role_arn        = computed(string)
  }
  attributes = { id = string }
  allowed    = { distribution = ["Random", "ByLogStream"] }
  arns       = ["destination_arn", "role_arn"]
}

resource "aws_cloudwatch_log_resource_policy" {
  arguments  = { policy_document = string, policy_name = string }
  attributes = { id = string }
  equals     = { id = policy_name }
  json       = ["policy_document"]
}

data "aws_cloudwatch_log_group" {
  arguments = { name = string, tags = computed(map(string)) }
  attributes = {
    arn               = string
    creation_time     = number
    id                = string
    kms_key_id        = string
    log_group_class   = string
    retention_in_days = number
  }
  equals = {
    id  = name
    arn = "arn:${provider.partition}:logs:${provider.region}:${provider.account_id}:log-group:${name}"
  }
}

# CloudWatch alarms
# -----------------

resource "aws_cloudwatch_metric_alarm" {
  tagged = true
  arguments = {
    alarm_name                            = string
    namespace                             = optional(string)
    metric_name                           = optional(string)
    dimensions                            = optional(map(string))
    statistic                             = optional(string)
    extended_statistic                    = optional(string)
    comparison_operator                   = string
    threshold                             = optional(number)
    period                                = optional(number)
    evaluation_periods                    = number
    datapoints_to_alarm                   = optional(number)
    treat_missing_data                    = optional(string, "missing")
    actions_enabled                       = optional(bool, true)
    alarm_actions                         = optional(set(string))
    alarm_description                     = optional(string)
    evaluate_low_sample_count_percentiles = computed(string)
    insufficient_data_actions             = optional(set(string))
    ok_actions                            = optional(set(string))
    threshold_metric_id                   = optional(string)
    unit                                  = optional(string)
  }
  attributes = { arn = string, id = string }
  equals = {
    id  = alarm_name
    arn = "arn:${provider.partition}:cloudwatch:${provider.region}:${provider.account_id}:alarm:${alarm_name}"
  }
  allowed = {
    comparison_operator = [
      "GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold",
      "LessThanOrEqualToThreshold", "LessThanLowerOrGreaterThanUpperThreshold",
      "LessThanLowerThreshold", "GreaterThanUpperThreshold",
    ]
    treat_missing_data = ["breaching", "ignore", "missing", "notBreaching"]
    statistic          = ["SampleCount", "Average", "Sum", "Minimum", "Maximum"]
  }
  arns = ["alarm_actions", "ok_actions", "insufficient_data_actions"]
  conflicts = [
    ["metric_name", "metric_query"], ["namespace", "metric_query"],
    ["statistic", "extended_statistic"], ["threshold", "threshold_metric_id"],
  ]

  block "metric_query" {
    nesting = "set"
    arguments = {
      id          = string
      account_id  = optional(string)
      expression  = optional(string)
      label       = optional(string)
      period      = optional(number)
      return_data = optional(bool)
    }
    block "metric" {
      max = 1
      arguments = {
        metric_name = string
        period      = number
        stat        = string
        dimensions  = optional(map(string))
        namespace   = optional(string)
        unit        = optional(string)
      }
    }
  }
}

resource "aws_cloudwatch_composite_alarm" {
  tagged = true
  arguments = {
    alarm_name                = string
    alarm_rule                = string
    actions_enabled           = optional(bool, true)
    alarm_actions             = optional(set(string))
    alarm_description         = optional(string)
    insufficient_data_actions = optional(set(string))
    ok_actions                = optional(set(string))
  }
  attributes = { arn = string, id = string }
  equals = {
    id  = alarm_name
    arn = "arn:${provider.partition}:cloudwatch:${provider.region}:${provider.account_id}:alarm:${alarm_name}"
  }
  arns = ["alarm_actions", "ok_actions", "insufficient_data_actions"]

  block "actions_suppressor" {
    max       = 1
    arguments = { alarm = string, extension_period = number, wait_period = number }
  }
}

# EventBridge
# -----------

resource "aws_cloudwatch_event_rule" {
  tagged = true
  arguments = {
    name                = computed(string)
    name_prefix         = computed(string)
    event_pattern       = optional(string)
    schedule_expression = optional(string)
    event_bus_name      = optional(string, "default")
    state               = optional(string) # AWS: ENABLED, without read-only events
    is_enabled          = optional(bool)
    description         = optional(string)
    force_destroy       = optional(bool, false)
    role_arn            = optional(string)
  }
  attributes = { arn = string, id = string }
  equals     = { id = event_bus_name == "default" ? name : "${event_bus_name}/${name}" }
  allowed    = { state = ["ENABLED", "DISABLED", "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS"] }
  arns       = ["role_arn"]
  json       = ["event_pattern"]
  conflicts  = [["name", "name_prefix"], ["state", "is_enabled"]]
  one_of     = [["event_pattern", "schedule_expression"]]
}

resource "aws_cloudwatch_event_target" {
  partial = true
  arguments = {
    rule           = string
    arn            = string
    event_bus_name = optional(string, "default")
    target_id      = computed(string)
    force_destroy  = optional(bool, false)
    input          = optional(string)
    input_path     = optional(string)
    role_arn       = optional(string)
  }
  attributes = { id = string }
  arns       = ["arn", "role_arn"]
  conflicts  = [["input", "input_path", "input_transformer"]]

  block "dead_letter_config" {
    max       = 1
    arguments = { arn = optional(string) }
  }

  block "input_transformer" {
    max       = 1
    arguments = { input_template = string, input_paths = optional(map(string)) }
  }
}

resource "aws_cloudwatch_event_bus" {
  tagged = true
  arguments = {
    name               = string
    description        = optional(string)
    event_source_name  = optional(string)
    kms_key_identifier = optional(string)
  }
  attributes = { arn = string, id = string }
  equals = {
    id  = name
    arn = "arn:${provider.partition}:events:${provider.region}:${provider.account_id}:event-bus/${name}"
  }

  block "dead_letter_config" {
    max       = 1
    arguments = { arn = optional(string) }
  }
}

resource "aws_cloudwatch_event_bus_policy" {
  arguments  = { policy = string, event_bus_name = optional(string, "default") }
  attributes = { id = string }
  equals     = { id = event_bus_name }
  json       = ["policy"]
}

# IAM
# ---

resource "aws_iam_role" {
  global = true
  tagged = true
  arguments = {
    name                  = computed(string)
    name_prefix           = computed(string)
    path                  = optional(string, "/")
    assume_role_policy    = string
    permissions_boundary  = optional(string)
    managed_policy_arns   = computed(set(string))
    description           = optional(string)
    force_detach_policies = optional(bool, false)
    max_session_duration  = optional(number, 3600)
  }
  attributes = { arn = string, create_date = string, id = string, unique_id = string }
  equals = {
    id  = name
    arn = "arn:${provider.partition}:iam::${provider.account_id}:role${path}${name}"
  }
  between   = { max_session_duration = [3600, 43200] }
  arns      = ["permissions_boundary", "managed_policy_arns"]
  json      = ["assume_role_policy"]
  conflicts = [["name", "name_prefix"]]

  block "inline_policy" {
    nesting   = "set"
    computed  = true
    arguments = { name = optional(string), policy = optional(string) }
    json      = ["policy"]
  }
}

resource "aws_iam_role_policy" {
  global = true
  arguments = {
    role        = string
    name        = computed(string)
    name_prefix = computed(string)
    policy      = string
  }
  attributes = { id = string }
  equals     = { id = "${role}:${name}" }
  json       = ["policy"]
  conflicts  = [["name", "name_prefix"]]
}

resource "aws_iam_policy" {
  global = true
  tagged = true
  arguments = {
    name        = computed(string)
    name_prefix = computed(string)
    path        = optional(string, "/")
    policy      = string
    description = optional(string)
  }
  attributes = { arn = string, attachment_count = number, id = string, policy_id = string }
  equals = {
    id  = arn
    arn = "arn:${provider.partition}:iam::${provider.account_id}:policy${path}${name}"
  }
  json      = ["policy"]
  conflicts = [["name", "name_prefix"]]
}

resource "aws_iam_role_policy_attachment" {
  global     = true
  arguments  = { policy_arn = string, role = string }
  attributes = { id = string }
  arns       = ["policy_arn"]
}

resource "aws_iam_policy_attachment" {
  global = true
  arguments = {
    name       = string
    policy_arn = string
    groups     = optional(set(string))
    roles      = optional(set(string))
    users      = optional(set(string))
  }
  attributes = { id = string }
  equals     = { id = name }
  arns       = ["policy_arn"]
}

resource "aws_iam_role_policies_exclusive" {
  global    = true
  arguments = { policy_names = set(string), role_name = string }
}

resource "aws_iam_role_policy_attachments_exclusive" {
  global    = true
  arguments = { policy_arns = set(string), role_name = string }
}

# Evaluated, not looked up.
data "aws_iam_policy_document" {
  global = true
  arguments = {
    override_json             = optional(string)
    override_policy_documents = optional(list(string))
    policy_id                 = optional(string)
    source_json               = optional(string)
    source_policy_documents   = optional(list(string))
    version                   = optional(string, "2012-10-17")
  }
  attributes = { id = string, json = string, minified_json = string }
  allowed    = { version = ["2008-10-17", "2012-10-17"] }
  # source_json and override_json must be empty since 5.0.0.
  json = ["source_policy_documents", "override_policy_documents"]

  block "statement" {
    arguments = {
      sid           = optional(string)
      effect        = optional(string, "Allow")
      actions       = optional(set(string))
      not_actions   = optional(set(string))
      not_resources = optional(set(string))
      resources     = optional(set(string))
    }
    allowed = { effect = ["Allow", "Deny"] }
    block "condition" {
      nesting   = "set"
      arguments = { test = string, variable = string, values = list(string) }
    }
    block "not_principals" {
      nesting   = "set"
      arguments = { type = string, identifiers = set(string) }
    }
    block "principals" {
      nesting   = "set"
      arguments = { type = string, identifiers = set(string) }
    }
  }
}

data "aws_iam_role" {
  global    = true
  arguments = { name = string, tags = computed(map(string)) }
  attributes = {
    arn                  = string
    assume_role_policy   = string
    create_date          = string
    description          = string
    id                   = string
    max_session_duration = number
    path                 = string
    permissions_boundary = string
    role_last_used       = list(object({ last_used_date = string, region = string }))
    unique_id            = string
  }
  equals = {
    id  = name
    arn = "arn:${provider.partition}:iam::${provider.account_id}:role${path}${name}"
  }
}

data "aws_iam_policy" {
  global = true
  arguments = {
    arn         = computed(string)
    name        = computed(string)
    path_prefix = optional(string)
    tags        = computed(map(string))
  }
  attributes = {
    attachment_count = number
    description      = string
    id               = string
    path             = string
    policy           = string
    policy_id        = string
  }
  equals    = { id = arn }
  conflicts = [["arn", "name"], ["arn", "path_prefix"]]
}

# SNS and SQS
# -----------

resource "aws_sns_topic" {
  tagged = true
  arguments = {
    name                                     = computed(string)
    name_prefix                              = computed(string)
    display_name                             = optional(string)
    policy                                   = computed(string)
    kms_master_key_id                        = optional(string)
    application_failure_feedback_role_arn    = optional(string)
    application_success_feedback_role_arn    = optional(string)
    application_success_feedback_sample_rate = optional(number)
    archive_policy                           = optional(string)
    content_based_deduplication              = optional(bool, false)
    delivery_policy                          = optional(string)
    fifo_throughput_scope                    = computed(string)
    fifo_topic                               = optional(bool, false)
    firehose_failure_feedback_role_arn       = optional(string)
    firehose_success_feedback_role_arn       = optional(string)
    firehose_success_feedback_sample_rate    = optional(number)
    http_failure_feedback_role_arn           = optional(string)
    http_success_feedback_role_arn           = optional(string)
    http_success_feedback_sample_rate        = optional(number)
    lambda_failure_feedback_role_arn         = optional(string)
    lambda_success_feedback_role_arn         = optional(string)
    lambda_success_feedback_sample_rate      = optional(number)
    signature_version                        = computed(number)
    sqs_failure_feedback_role_arn            = optional(string)
    sqs_success_feedback_role_arn            = optional(string)
    sqs_success_feedback_sample_rate         = optional(number)
    tracing_config                           = computed(string)
  }
  attributes = { arn = string, beginning_archive_time = string, id = string, owner = string }
  equals = {
    id  = arn
    arn = "arn:${provider.partition}:sns:${provider.region}:${provider.account_id}:${name}"
  }
  json      = ["policy"]
  conflicts = [["name", "name_prefix"]]
}

resource "aws_sns_topic_policy" {
  arguments  = { arn = string, policy = string }
  attributes = { id = string, owner = string }
  equals     = { id = arn }
  arns       = ["arn"]
  json       = ["policy"]
}

resource "aws_sns_topic_subscription" {
  arguments = {
    topic_arn                       = string
    protocol                        = string
    endpoint                        = string
    confirmation_timeout_in_minutes = optional(number, 1)
    delivery_policy                 = optional(string)
    endpoint_auto_confirms          = optional(bool, false)
    filter_policy                   = optional(string)
    filter_policy_scope             = computed(string)
    raw_message_delivery            = optional(bool, false)
    redrive_policy                  = optional(string)
    replay_policy                   = optional(string)
    subscription_role_arn           = optional(string)
  }
  attributes = {
    arn                            = string
    confirmation_was_authenticated = bool
    id                             = string
    owner_id                       = string
    pending_confirmation           = bool
  }
  equals = { id = arn }
  allowed = {
    protocol = [
      "application", "email", "email-json", "firehose", "http", "https", "lambda", "sms", "sqs",
    ]
  }
  arns = ["topic_arn", "subscription_role_arn"]
  json = ["filter_policy"]
}

data "aws_sns_topic" {
  arguments  = { name = string, tags = computed(map(string)) }
  attributes = { arn = string, id = string }
  equals = {
    id  = arn
    arn = "arn:${provider.partition}:sns:${provider.region}:${provider.account_id}:${name}"
  }
}

resource "aws_sqs_queue" {
  tagged = true
  arguments = {
    name                              = computed(string)
    name_prefix                       = computed(string)
    policy                            = computed(string)
    content_based_deduplication       = optional(bool, false)
    deduplication_scope               = computed(string)
    delay_seconds                     = optional(number, 0)
    fifo_queue                        = optional(bool, false)
    fifo_throughput_limit             = computed(string)
    kms_data_key_reuse_period_seconds = computed(number)
    kms_master_key_id                 = optional(string)
    max_message_size                  = optional(number, 262144)
    message_retention_seconds         = optional(number, 345600)
    receive_wait_time_seconds         = optional(number, 0)
    redrive_allow_policy              = computed(string)
    redrive_policy                    = computed(string)
    sqs_managed_sse_enabled           = computed(bool)
    visibility_timeout_seconds        = optional(number, 30)
  }
  attributes = { arn = string, id = string, url = string }
  equals = {
    id  = url
    arn = "arn:${provider.partition}:sqs:${provider.region}:${provider.account_id}:${name}"
  }
  json      = ["policy", "redrive_policy"]
  conflicts = [["name", "name_prefix"], ["kms_master_key_id", "sqs_managed_sse_enabled"]]
  timeouts  = ["create", "delete", "update"]
}

resource "aws_sqs_queue_policy" {
  arguments  = { policy = string, queue_url = string }
  attributes = { id = string }
  equals     = { id = queue_url }
  json       = ["policy"]
}

data "aws_sqs_queue" {
  arguments  = { name = string, tags = computed(map(string)) }
  attributes = { arn = string, id = string, url = string }
  equals = {
    id  = url
    arn = "arn:${provider.partition}:sqs:${provider.region}:${provider.account_id}:${name}"
  }
}

# Organizations
# -------------

resource "aws_organizations_organization" {
  global = true
  arguments = {
    aws_service_access_principals = optional(set(string))
    enabled_policy_types          = optional(set(string))
    feature_set                   = optional(string, "ALL")
  }
  attributes = {
    accounts = list(object({
      arn    = string
      email  = string
      id     = string
      name   = string
      status = string
    }))
    arn                  = string
    id                   = string
    master_account_arn   = string
    master_account_email = string
    master_account_id    = string
    master_account_name  = string
    non_master_accounts = list(object({
      arn    = string
      email  = string
      id     = string
      name   = string
      status = string
    }))
    roots = list(object({
      arn          = string
      id           = string
      name         = string
      policy_types = list(object({ status = string, type = string }))
    }))
  }
  equals = {
    id                = provider.organization_id
    arn               = "arn:${provider.partition}:organizations::${master_account_id}:organization/${id}"
    master_account_id = provider.management_account_id
  }
  allowed = { feature_set = ["ALL", "CONSOLIDATED_BILLING"] }
}

data "aws_organizations_organization" {
  global = true
  attributes = {
    accounts = list(object({
      arn    = string
      email  = string
      id     = string
      name   = string
      status = string
    }))
    arn                           = string
    aws_service_access_principals = set(string)
    enabled_policy_types          = set(string)
    feature_set                   = string
    id                            = string
    master_account_arn            = string
    master_account_email          = string
    master_account_id             = string
    master_account_name           = string
    non_master_accounts = list(object({
      arn    = string
      email  = string
      id     = string
      name   = string
      status = string
    }))
    roots = list(object({
      arn          = string
      id           = string
      name         = string
      policy_types = list(object({ status = string, type = string }))
    }))
  }
  equals = {
    id                = provider.organization_id
    arn               = "arn:${provider.partition}:organizations::${master_account_id}:organization/${id}"
    master_account_id = provider.management_account_id
  }
}

resource "aws_organizations_delegated_administrator" {
  global    = true
  arguments = { account_id = string, service_principal = string }
  attributes = {
    arn                     = string
    delegation_enabled_date = string
    email                   = string
    id                      = string
    joined_method           = string
    joined_timestamp        = string
    name                    = string
    status                  = string
  }
  equals = { id = "${account_id}/${service_principal}" }
}

resource "aws_organizations_policy" {
  global = true
  tagged = true
  arguments = {
    name         = string
    type         = optional(string, "SERVICE_CONTROL_POLICY")
    content      = string
    description  = optional(string)
    skip_destroy = optional(bool)
  }
  attributes = { arn = string, id = string }
  allowed = {
    type = [
      "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "TAG_POLICY", "BACKUP_POLICY",
      "AISERVICES_OPT_OUT_POLICY", "CHATBOT_POLICY", "DECLARATIVE_POLICY_EC2",
    ]
  }
  json = ["content"]
}

resource "aws_organizations_policy_attachment" {
  global     = true
  arguments  = { policy_id = string, target_id = string, skip_destroy = optional(bool) }
  attributes = { id = string }
  equals     = { id = "${target_id}:${policy_id}" }
}

# Config and Security Hub
# -----------------------

resource "aws_config_configuration_recorder" {
  arguments  = { name = optional(string, "default"), role_arn = string }
  attributes = { id = string }
  equals     = { id = name }
  arns       = ["role_arn"]

  block "recording_group" {
    max      = 1
    computed = true
    arguments = {
      all_supported                 = optional(bool, true)
      include_global_resource_types = optional(bool)
      resource_types                = optional(set(string))
    }
    block "exclusion_by_resource_types" { arguments = { resource_types = optional(set(string)) } }
    block "recording_strategy" { arguments = { use_only = optional(string) } }
  }

  block "recording_mode" {
    max       = 1
    computed  = true
    arguments = { recording_frequency = optional(string, "CONTINUOUS") }
    block "recording_mode_override" {
      max = 1
      arguments = {
        recording_frequency = string
        resource_types      = set(string)
        description         = optional(string)
      }
    }
  }
}

resource "aws_config_configuration_recorder_status" {
  arguments  = { is_enabled = bool, name = string }
  attributes = { id = string }
  equals     = { id = name }
}

resource "aws_config_delivery_channel" {
  arguments = {
    s3_bucket_name = string
    name           = optional(string, "default")
    s3_key_prefix  = optional(string)
    s3_kms_key_arn = optional(string)
    sns_topic_arn  = optional(string)
  }
  attributes = { id = string }
  equals     = { id = name }
  arns       = ["s3_kms_key_arn", "sns_topic_arn"]

  block "snapshot_delivery_properties" {
    max       = 1
    arguments = { delivery_frequency = optional(string) }
  }
}

# The id is the account.
resource "aws_securityhub_account" {
  arguments = {
    auto_enable_controls      = optional(bool, true)
    control_finding_generator = computed(string)
    enable_default_standards  = optional(bool, true)
  }
  attributes = { arn = string, id = string }
  equals     = { id = provider.account_id }
}

resource "aws_securityhub_standards_subscription" {
  arguments  = { standards_arn = string }
  attributes = { id = string }
  arns       = ["standards_arn"]
  timeouts   = ["create", "delete"]
}

# Where we are
# ------------
#
# What these data sources answer is a fact of the provider configuration.

data "aws_caller_identity" {
  global     = true
  attributes = { account_id = string, arn = string, id = string, user_id = string }
  equals     = { account_id = provider.account_id, id = account_id }
}

data "aws_partition" {
  global     = true
  attributes = { dns_suffix = string, id = string, partition = string, reverse_dns_prefix = string }
  equals     = { partition = provider.partition, id = partition }
}

data "aws_region" {
  arguments  = { endpoint = computed(string), name = computed(string) }
  attributes = { description = string, id = string }
  equals     = { name = provider.region, id = name }
}

data "aws_service_principal" {
  arguments  = { service_name = string, region = computed(string) }
  attributes = { id = string, name = string, suffix = string }
  equals = {
    region = provider.region
    id     = "${service_name}.${region}.${suffix}"
    name   = "${service_name}.${suffix}"
  }
}

data "aws_arn" {
  global    = true
  arguments = { arn = string }
  attributes = {
    account   = string
    id        = string
    partition = string
    region    = string
    resource  = string
    service   = string
  }
  equals = {
    id        = arn
    partition = split(":", arn)[1]
    service   = split(":", arn)[2]
    region    = split(":", arn)[3]
    account   = split(":", arn)[4]
  }
}
