package io.trailproof.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.function.FileAccess;
import io.trailproof.parse.HclParser;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Body;
import io.trailproof.value.Derivation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each value knows the place that decided it; the first inputs make the chain that reports show.
 */
final class DerivationsTest {
  private static final String MODULE =
      """
      variable "multi" {
        default = true
      }
      variable "env" {
        type = string
      }
      variable "trails" {
        default = [{ name = "main", multi = false }]
      }
      locals {
        multi  = var.multi
        chosen = local.multi ? "all" : "one"
        config = { multi = local.multi, name = "trail-${var.env}" }
        names  = [for trail in var.trails : trail.name]
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1                       | '1'",
        "1 + 2                   | '1 + 2' < '1'",
        "local.multi             | local.multi < var.multi < 'true'",
        "local.chosen            | local.chosen < 'local.multi ? \"all\" : \"one\"' < '\"all\"'",
        "local.config.multi      | local.config.multi < local.multi < var.multi < 'true'",
        "local.config[\"multi\"] | local.config.multi < local.multi < var.multi < 'true'",
        "local.config.name       | local.config.name < '\"trail-${var.env}\"' < var.env",
        "upper(local.chosen)     | 'upper(local.chosen)' < local.chosen",
        "local.names[0]          | local.names[0] < trail.name < '\"main\"'",
        "var.trails[0].multi     | var.trails[0].multi < 'false'",
        "!var.trails[0].multi    | '!var.trails[0].multi' < var.trails[0].multi < 'false'",
        "false && local.multi    | 'false && local.multi' < 'false'",
        "local.multi && false    | 'local.multi && false' < 'false'",
        "var.env == 1 + 1        | 'var.env == 1 + 1' < var.env",
      })
  void aValueLeadsToWhatDecidedIt(String expression, String chain) {
    HclParser parser = new HclParser(Budgets.DEFAULT);
    Evaluator evaluator =
        Evaluator.ofTerraform(FileAccess.none(), EqualityMode.TERRAFORM, Budgets.DEFAULT);
    Body body = parser.parseFile(SourceFile.of("main.tf", MODULE)).body();
    Derivation derivation =
        evaluator
            .evaluate(
                parser.parseExpression(SourceFile.of("expression", expression)).expression(),
                SmallModule.of(body, evaluator),
                new Diagnostics())
            .derivation();
    List<String> links = new ArrayList<>();
    while (links.size() < chain.split(" < ").length) {
      links.add(
          derivation.name().isEmpty()
              ? "'" + derivation.range().map(SourceRange::text).orElse("") + "'"
              : derivation.name());
      if (derivation.inputs().isEmpty()) {
        break;
      }
      derivation = derivation.inputs().getFirst();
    }
    assertEquals(chain, String.join(" < ", links));
  }
}
