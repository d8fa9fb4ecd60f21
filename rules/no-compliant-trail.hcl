# Security Hub CloudTrail.1, the heart of it all: one trail of the account records everything.
rule "no-compliant-trail" {
  stage    = "recorded"
  severity = "high"
  controls = {
    security_hub = ["CloudTrail.1"]
    config       = ["multi-region-cloudtrail-enabled"]
    cis          = ["1.2.0/2.1", "1.4.0/3.1", "3.0.0/3.1"]
    checkov      = ["CKV_AWS_67", "CKV_AWS_251"]
    trivy        = ["AWS-0014"]
    kics         = ["8173d5eb-96b5-4aa6-a71b-ecfa153c123d", "4bb76f17-3d63-4529-bdca-2b454529d774"]
    prowler      = ["cloudtrail_multi_region_enabled_logging_management_events"]
  }

  text "en" {
    title = "No multi-Region trail records all management events"
    why   = <<-EOT
      Without a trail that records the reads and writes of every Region, whoever gets into the
      account can work where nobody looks: in a Region that is not used, through calls that are not
      recorded. After an incident nothing tells what was done, when, and by whom. CloudTrail's own
      event history goes back 90 days and cannot be relied on for this.
    EOT
  }
  text "ja" {
    title = "すべての管理イベントを記録するマルチリージョン証跡がありません"
    why   = <<-EOT
      全リージョンの読み取り・書き込みイベントを記録する証跡がないと、アカウントに侵入した者は、
      使われていないリージョンや記録されない API 呼び出しを通じて、誰にも見られずに活動できます。
      事故のあとで、いつ・誰が・何をしたのかを知る手段がありません。CloudTrail のイベント履歴は
      90 日分しかなく、その代わりにはなりません。
    EOT
  }

  some "aws_cloudtrail" "trail" {
    # An organization's trail also records its member accounts.
    shared = trail.is_organization_trail

    refused "global-events" {
      when = !trail.include_global_service_events && trail.is_multi_region_trail
      text "en" {
        says = "CloudTrail refuses a multi-Region trail without global service events"
      }
      text "ja" {
        says = "CloudTrail は、グローバルサービスイベントを含まないマルチリージョン証跡を拒否します"
      }
    }
    refused "excluded-source" {
      when = selector_refused(trail, "excluded-source")
      text "en" {
        says = "CloudTrail can exclude kms.amazonaws.com and rdsdata.amazonaws.com, and no other source"
      }
      text "ja" {
        says = "CloudTrail が除外できるのは kms.amazonaws.com と rdsdata.amazonaws.com だけです"
      }
    }
    refused "no-category" {
      when = selector_refused(trail, "no-category")
      text "en" {
        says = "CloudTrail wants every advanced event selector to select an eventCategory"
      }
      text "ja" {
        says = "CloudTrail の高度なイベントセレクターには eventCategory が必要です"
      }
    }
    refused "field" {
      when = selector_refused(trail, "field")
      text "en" {
        says = "CloudTrail cannot select a trail's management events by this field"
      }
      text "ja" {
        says = "CloudTrail は、証跡の管理イベントをこのフィールドでは選択できません"
      }
    }
    refused "selected-source" {
      when = selector_refused(trail, "selected-source")
      text "en" {
        says = "CloudTrail can leave a source out of management events, not select one"
      }
      text "ja" {
        says = "CloudTrail の管理イベントでは、ソースを除外できても選択はできません"
      }
    }

    require "logging" {
      that = trail.enable_logging
      fix  = { enable_logging = true }
      text "en" {
        says      = "logging is on"
        otherwise = "the trail is stopped and records nothing"
      }
      text "ja" {
        says      = "ログ記録が有効"
        otherwise = "証跡は停止しており、何も記録しません"
      }
    }
    require "multi-region" {
      that = trail.is_multi_region_trail
      fix  = { is_multi_region_trail = true }
      text "en" {
        says      = "records every Region"
        otherwise = "it records one Region only"
      }
      text "ja" {
        says      = "全リージョンを記録"
        otherwise = "一つのリージョンしか記録しません"
      }
    }
    require "global-events" {
      # CloudTrail refuses a multi-Region trail without global events, so for one that exists an
      # unknown value can only turn out true.
      that = trail.include_global_service_events || (
        trail.is_multi_region_trail && is_unknown(trail.include_global_service_events)
      )
      fix = { include_global_service_events = true }
      text "en" {
        says      = "includes global services"
        otherwise = "events of IAM and other global services are left out"
      }
      text "ja" {
        says      = "グローバルサービスを含む"
        otherwise = "IAM などグローバルサービスのイベントが含まれません"
      }
    }
    require "management-events" {
      that = records_all_management_events(trail)
      note = "missing: ${missing_management_events(trail)}"
      fix = [
        { event_selector = { read_write_type = "All" } },
        { event_selector = { include_management_events = true } },
        { event_selector = { exclude_management_event_sources = null } },
        {
          advanced_event_selector = [
            { field_selector = [{ field = "eventCategory", equals = ["Management"] }] },
          ]
        },
      ]
      text "en" {
        says      = "records all management events"
        otherwise = "not all management events are recorded"
      }
      text "ja" {
        says      = "すべての管理イベントを記録"
        otherwise = "一部の管理イベントが記録されません"
      }
    }
  }

  remedy "cli" {
    steps = <<-EOT
      In the trail's home Region:
      aws cloudtrail update-trail --name NAME --is-multi-region-trail --include-global-service-events
      aws cloudtrail put-event-selectors --trail-name NAME --advanced-event-selectors '[{"Name":"Management events selector","FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]'
      aws cloudtrail start-logging --name NAME
      put-event-selectors replaces all selectors: carry data selectors over.
    EOT
  }

  example "a regional trail beside a good one" {
    verdict   = "pass"
    terraform = <<-EOT
      resource "aws_cloudtrail" "regional" {
        name           = "regional"
        s3_bucket_name = "logs"
      }
      resource "aws_cloudtrail" "main" {
        name                  = "main"
        s3_bucket_name        = "logs"
        is_multi_region_trail = true
      }
    EOT
  }
  example "two halves do not make a trail" {
    verdict   = "fail"
    terraform = <<-EOT
      resource "aws_cloudtrail" "reads" {
        name                  = "reads"
        s3_bucket_name        = "logs"
        is_multi_region_trail = true
        event_selector {
          read_write_type = "ReadOnly"
        }
      }
      resource "aws_cloudtrail" "writes" {
        name                  = "writes"
        s3_bucket_name        = "logs"
        is_multi_region_trail = true
        event_selector {
          read_write_type = "WriteOnly"
        }
      }
    EOT
  }
  example "nobody said whether it is multi-Region" {
    verdict   = "unknown"
    terraform = <<-EOT
      variable "multi_region" {
        type = bool
      }
      resource "aws_cloudtrail" "main" {
        name                  = "main"
        s3_bucket_name        = "logs"
        is_multi_region_trail = var.multi_region
      }
    EOT
  }
}
