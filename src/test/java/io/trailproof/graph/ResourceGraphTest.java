package io.trailproof.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.expand.Address;
import io.trailproof.expand.Inventory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which resource refers to which, in which of its arguments. */
final class ResourceGraphTest {
  @TempDir private Path folder;

  private ResourceGraph code(String text) throws IOException {
    Files.writeString(folder.resolve("main.tf"), text);
    return ResourceGraph.of(Inventories.ofCode(folder));
  }

  private static String edges(ResourceGraph graph) {
    return graph.edges().stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  @Test
  void anUnknownIdIsALinkAsAWholeAndAsAPart() throws IOException {
    assertEquals(
        """
        aws_cloudtrail.main cloud_watch_logs_group_arn → aws_cloudwatch_log_group.trail
        aws_cloudtrail.main kms_key_id → aws_kms_key.trail
        aws_cloudtrail.main s3_bucket_name → aws_s3_bucket.logs\
        """,
        edges(
            code(
                """
                resource "aws_s3_bucket" "logs" {}
                resource "aws_kms_key" "trail" {}
                resource "aws_cloudwatch_log_group" "trail" {}
                resource "aws_cloudtrail" "main" {
                  s3_bucket_name             = aws_s3_bucket.logs.id
                  kms_key_id                 = aws_kms_key.trail.arn
                  cloud_watch_logs_group_arn = "${aws_cloudwatch_log_group.trail.arn}:*"
                }
                """)));
  }

  @Test
  void aKnownNameIsALinkToo() throws IOException {
    assertEquals(
        "aws_cloudtrail.main s3_bucket_name → aws_s3_bucket.logs",
        edges(
            code(
                """
                locals {
                  bucket = aws_s3_bucket.logs.bucket
                }
                resource "aws_s3_bucket" "logs" { bucket = "example-trail-logs" }
                resource "aws_cloudtrail" "main" { s3_bucket_name = local.bucket }
                """)));
  }

  @Test
  void aLiteralThatIsEqualIsNoLink() throws IOException {
    assertEquals(
        "",
        edges(
            code(
                """
                resource "aws_s3_bucket" "logs" { bucket = "example-trail-logs" }
                resource "aws_cloudtrail" "main" { s3_bucket_name = "example-trail-logs" }
                """)));
  }

  @Test
  void aPolicyLeadsToWhatItNames() throws IOException {
    assertEquals(
        """
        aws_s3_bucket_policy.logs bucket → aws_s3_bucket.logs
        aws_s3_bucket_policy.logs policy → aws_iam_role.reader
        aws_s3_bucket_policy.logs policy → aws_s3_bucket.logs\
        """,
        edges(
            code(
                """
                resource "aws_s3_bucket" "logs" {}
                resource "aws_iam_role" "reader" { assume_role_policy = "{}" }
                resource "aws_s3_bucket_policy" "logs" {
                  bucket = aws_s3_bucket.logs.id
                  policy = jsonencode({
                    Statement = [{
                      Effect    = "Allow"
                      Action    = "s3:GetObject"
                      Principal = { AWS = aws_iam_role.reader.arn }
                      Resource  = "${aws_s3_bucket.logs.arn}/*"
                    }]
                  })
                }
                """)));
  }

  @Test
  void eachInstanceLeadsToItsOwn() throws IOException {
    assertEquals(
        """
        aws_s3_bucket_public_access_block.each["a"] bucket → aws_s3_bucket.each["a"]
        aws_s3_bucket_public_access_block.each["b"] bucket → aws_s3_bucket.each["b"]\
        """,
        edges(
            code(
                """
                resource "aws_s3_bucket" "each" { for_each = toset(["a", "b"]) }
                resource "aws_s3_bucket_public_access_block" "each" {
                  for_each = aws_s3_bucket.each
                  bucket   = each.value.id
                }
                """)));
  }

  @Test
  void whatDependsOnAModuleDependsOnAllInIt() throws IOException {
    Files.createDirectory(folder.resolve("bucket"));
    Files.writeString(
        folder.resolve("bucket/main.tf"),
        """
        resource "aws_s3_bucket" "this" {}
        resource "aws_s3_bucket_public_access_block" "this" { bucket = aws_s3_bucket.this.id }
        """);
    assertEquals(
        """
        aws_cloudtrail.main depends_on → aws_kms_key.trail
        aws_cloudtrail.main depends_on → module.bucket.aws_s3_bucket.this
        aws_cloudtrail.main depends_on → module.bucket.aws_s3_bucket_public_access_block.this
        module.bucket.aws_s3_bucket_public_access_block.this bucket \
        → module.bucket.aws_s3_bucket.this\
        """,
        edges(
            code(
                """
                module "bucket" { source = "./bucket" }
                resource "aws_kms_key" "trail" {}
                resource "aws_cloudtrail" "main" {
                  s3_bucket_name = "example-trail-logs"
                  depends_on     = [module.bucket, aws_kms_key.trail]
                }
                """)));
  }

  @Test
  void edgesAreFoundFromBothEnds() throws IOException {
    ResourceGraph graph =
        code(
            """
            resource "aws_s3_bucket" "logs" {}
            resource "aws_cloudtrail" "main" { s3_bucket_name = aws_s3_bucket.logs.id }
            """);
    Address trail = Address.managed("aws_cloudtrail", "main");
    Address bucket = Address.managed("aws_s3_bucket", "logs");
    assertEquals(graph.edgesFrom(trail), graph.edgesTo(bucket));
    assertEquals(bucket, graph.edgesFrom(trail).getFirst().to());
    assertTrue(graph.edgesFrom(bucket).isEmpty());
  }

  /** Where the plan tells what an unknown stands for, it has the links of the code. */
  @Test
  void aPlanHasTheLinksThatItTells() {
    Inventory plan = Inventories.ofPlan("plan/references/plan.json");
    String edges = edges(ResourceGraph.of(plan));
    assertTrue(edges.contains("aws_cloudtrail.main s3_bucket_name → aws_s3_bucket.logs"), edges);
    assertTrue(edges.contains("aws_cloudtrail.main kms_key_id → aws_kms_key.logs"), edges);
    String code = edges(ResourceGraph.of(Inventories.ofCode("plan/references")));
    edges.lines().forEach(edge -> assertTrue(code.contains(edge), edge + " is not in\n" + code));
  }
}
