package io.trailproof.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which resources are in one account, told by what their provider configurations say. */
final class AccountsTest {
  @TempDir private Path folder;

  /** {@code NAME: ADDRESS …} for each account; {@code ?} behind what may be in another one. */
  private static String accounts(Inventory... inventories) {
    return Accounts.of(Arrays.asList(inventories), new TreeSet<>()).stream()
        .map(content -> content.account() + ": " + managed(content))
        .collect(Collectors.joining("\n"));
  }

  private static String managed(AccountContent content) {
    return content.instances().stream()
        .filter(instance -> instance.address().mode() == ResourceMode.MANAGED)
        .map(instance -> instance + (instance.existence().isCertain() ? "" : "?"))
        .collect(Collectors.joining(" "));
  }

  private Inventory code(String text) throws IOException {
    Path root = Files.createDirectory(folder.resolve("r" + folder.toFile().list().length));
    Files.writeString(root.resolve("main.tf"), text);
    return Inventories.ofCode(root);
  }

  @Test
  void twoRootModulesWithoutCredentialsShareAnAccount() {
    String folder = "no-compliant-trail/71d-one-module-records-for-the-other/";
    assertEquals(
        "default: aws_cloudtrail.main aws_s3_bucket.photos",
        accounts(Inventories.ofCode(folder + "trail"), Inventories.ofCode(folder + "application")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "73-a-trail-in-another-account",
        "73b-a-trail-in-another-region",
        "73c-a-trail-in-another-account-through-a-module",
        "74-organization-trail",
        "75-organization-trail-in-one-region",
        "76-organization-trail-or-not",
        "79-a-trail-of-another-partition"
      })
  void aPlanHasTheAccountsOfItsCode(String name) {
    String folder = "no-compliant-trail/" + name;
    assertEquals(
        accounts(Inventories.ofCode(folder)), accounts(Inventories.ofPlan(folder + "/plan.json")));
  }

  @Test
  void theRoleThatIsAssumedTellsTheAccount() {
    assertEquals(
        "111111111111: aws_s3_bucket.photos\n222222222222: aws_cloudtrail.audit",
        accounts(Inventories.ofCode("no-compliant-trail/73-a-trail-in-another-account")));
  }

  @Test
  void theRegionMakesNoDifference() {
    assertEquals(
        "default: aws_cloudtrail.main aws_s3_bucket.photos",
        accounts(Inventories.ofCode("no-compliant-trail/73b-a-trail-in-another-region")));
  }

  /** The role's name is not known, its account is; a variable's whole ARN is in the plan. */
  @Test
  void codeTellsMoreOfARoleThanAPlan() {
    assertEquals(
        """
        default: aws_s3_bucket.default aws_s3_bucket.tokyo
        111111111111: aws_s3_bucket.one
        222222222222: aws_s3_bucket.two
        333333333333: aws_s3_bucket.archive\
        """,
        accounts(Inventories.ofCode("plan/aliases")));
    assertEquals(
        """
        default: aws_s3_bucket.default aws_s3_bucket.tokyo aws_s3_bucket.one? aws_s3_bucket.two?
        333333333333: aws_s3_bucket.archive aws_s3_bucket.one? aws_s3_bucket.two?
        assume_role var.name: aws_s3_bucket.one aws_s3_bucket.default? aws_s3_bucket.tokyo? \
        aws_s3_bucket.archive? aws_s3_bucket.two?
        assume_role var.name of plan/aliases/plan.json: aws_s3_bucket.two aws_s3_bucket.default? \
        aws_s3_bucket.tokyo? aws_s3_bucket.archive? aws_s3_bucket.one?\
        """,
        accounts(Inventories.ofPlan("plan/aliases/plan.json")));
  }

  @Test
  void anUnknownRoleIsNamedByWhatDecidesIt() throws IOException {
    String text =
        """
        variable "account" {}
        provider "aws" {
          assume_role {
            role_arn = "arn:aws:iam::${var.account}:role/terraform"
          }
        }
        provider "aws" {
          alias  = "tokyo"
          region = "ap-northeast-1"
          assume_role {
            role_arn     = "arn:aws:iam::${var.account}:role/terraform"
            session_name = "tokyo"
          }
        }
        resource "aws_s3_bucket" "a" {}
        resource "aws_s3_bucket" "b" { provider = aws.tokyo }
        """;
    assertEquals(
        "assume_role arn:aws:iam::${var.account}:role/terraform: aws_s3_bucket.a aws_s3_bucket.b",
        accounts(code(text)));
  }

  @Test
  void whatMayBeInTheAccountIsThereAsSomethingThatMayNotBe() throws IOException {
    Inventory inventory =
        code(
            """
            variable "role" {}
            provider "aws" {}
            provider "aws" {
              alias = "audit"
              assume_role { role_arn = var.role }
            }
            resource "aws_s3_bucket" "here" {}
            resource "aws_cloudtrail" "there" { provider = aws.audit }
            """);
    assertEquals(
        """
        default: aws_s3_bucket.here aws_cloudtrail.there?
        assume_role var.role: aws_cloudtrail.there aws_s3_bucket.here?\
        """,
        accounts(inventory));
    ResourceInstance there =
        Accounts.of(List.of(inventory), new TreeSet<>()).getFirst().instances().getLast();
    assertEquals(
        List.of("var.role"), there.existence().origins().stream().map(Origin::name).toList());
  }

  @Test
  void theLastOfSeveralRolesCounts() throws IOException {
    assertEquals(
        "222222222222: aws_s3_bucket.a",
        accounts(
            code(
                """
                provider "aws" {
                  assume_role { role_arn = "arn:aws:iam::111111111111:role/first" }
                  assume_role { role_arn = "arn:aws:iam::222222222222:role/second" }
                }
                resource "aws_s3_bucket" "a" {}
                """)));
  }

  @Test
  void theOnlyAllowedAccountIsTheAccount() throws IOException {
    String text =
        """
        provider "aws" {
          profile             = "dev"
          allowed_account_ids = ["111111111111"%s]
        }
        resource "aws_s3_bucket" "a" {}
        """;
    assertEquals("111111111111: aws_s3_bucket.a", accounts(code(text.formatted(""))));
    assertEquals(
        "allowed_account_ids 111111111111 and 222222222222, profile dev: aws_s3_bucket.a",
        accounts(code(text.formatted(", \"222222222222\""))));
  }

  @Test
  void profilesAreAccountsOfTheirOwn() throws IOException {
    String text =
        """
        provider "aws" { profile = "%s" }
        resource "aws_s3_bucket" "a" {}
        """;
    assertEquals(
        "profile dev: aws_s3_bucket.a aws_s3_bucket.a\nprofile prod: aws_s3_bucket.a",
        accounts(
            code(text.formatted("dev")),
            code(text.formatted("prod")),
            code(text.formatted("dev"))));
  }

  @Test
  void keysAndSensitiveValuesAreComparedAndNeverShown() throws IOException {
    String accounts =
        accounts(
            code(
                """
                variable "role" {
                  sensitive = true
                  default   = "canary-role"
                }
                provider "aws" {
                  access_key = "canary-key"
                  secret_key = "canary-secret"
                }
                provider "aws" {
                  alias      = "tokyo"
                  access_key = "canary-key"
                  secret_key = "canary-secret"
                  region     = "ap-northeast-1"
                }
                provider "aws" {
                  alias = "audit"
                  assume_role { role_arn = var.role }
                }
                resource "aws_s3_bucket" "a" {}
                resource "aws_s3_bucket" "b" { provider = aws.tokyo }
                resource "aws_s3_bucket" "c" { provider = aws.audit }
                """));
    assertEquals(
        """
        access_key of aws: aws_s3_bucket.a aws_s3_bucket.b
        assume_role of aws.audit: aws_s3_bucket.c\
        """,
        accounts);
    assertFalse(accounts.contains("canary"));
  }

  @Test
  void partitionsShareNothing() throws IOException {
    assertEquals(
        "default: aws_s3_bucket.a\ndefault in aws-cn: aws_s3_bucket.b",
        accounts(
            code(
                """
                provider "aws" {}
                provider "aws" {
                  alias  = "china"
                  region = "cn-north-1"
                }
                resource "aws_s3_bucket" "a" {}
                resource "aws_s3_bucket" "b" { provider = aws.china }
                """)));
  }

  @Test
  void whatIsNotAConfigurationMayBeAnyAccount() throws IOException {
    assertEquals(
        """
        default: aws_s3_bucket.a aws_s3_bucket.b?
        configuration Provider configuration not present: aws_s3_bucket.b aws_s3_bucket.a?\
        """,
        accounts(
            code(
                """
                resource "aws_s3_bucket" "a" {}
                resource "aws_s3_bucket" "b" { provider = aws.missing }
                """)));
  }

  /** OpenTofu makes several configurations of one block; which account each is, we do not know. */
  @Test
  void configurationsOfOneBlockMayBeAnyAccount() throws IOException {
    assertEquals(
        """
        default: aws_s3_bucket.a aws_s3_bucket.b? aws_s3_bucket.c? aws_s3_bucket.d?
        configuration Provider configuration not present: aws_s3_bucket.b aws_s3_bucket.a? \
        aws_s3_bucket.c? aws_s3_bucket.d?
        configuration Provider configuration not present (2): aws_s3_bucket.d aws_s3_bucket.a? \
        aws_s3_bucket.b? aws_s3_bucket.c?
        configuration Provider configuration not present of ROOT: aws_s3_bucket.c \
        aws_s3_bucket.a? aws_s3_bucket.b? aws_s3_bucket.d?\
        """,
        accounts(
                code(
                    """
                    resource "aws_s3_bucket" "a" {}
                    resource "aws_s3_bucket" "b" { provider = aws.by_account["111111111111"] }
                    resource "aws_s3_bucket" "c" { provider = aws.by_account["222222222222"] }
                    resource "aws_s3_bucket" "d" { provider = aws.by_account["333333333333"] }
                    """))
            .replaceAll("of \\S+:", "of ROOT:"));
  }

  @Test
  void whoHasAskedAwsTellsTheId() {
    Account account =
        Accounts.of(List.of(Inventories.ofPlan("plan/data-sources/plan.json")), new TreeSet<>())
            .getFirst()
            .account();
    assertEquals("default", account.name());
    assertEquals("123456789012", account.id().orElseThrow());
  }

  @Test
  void anAccountThatIsNamedTwiceIsOne() throws IOException {
    Inventory named =
        code(
            """
            provider "aws" { allowed_account_ids = ["123456789012"] }
            resource "aws_cloudtrail" "main" {}
            """);
    assertEquals(
        "123456789012: aws_cloudtrail.main aws_s3_bucket.logs aws_s3_bucket_policy.known"
            + " aws_s3_bucket_policy.logs",
        accounts(named, Inventories.ofPlan("plan/data-sources/plan.json")));
  }

  @Test
  void aModuleThatConfiguresNothingInAwsHasNoAccount() {
    assertEquals("", accounts(Inventories.ofCode("plan/nothing")));
    assertEquals("", accounts(Inventories.ofPlan("plan/nothing/plan.json")));
    assertEquals("", accounts(Inventories.ofPlan("plan/destroyed/plan.json")));
  }
}
