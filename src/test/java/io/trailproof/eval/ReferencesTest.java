package io.trailproof.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Traversal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an expression refers to, as far as its text shows. */
final class ReferencesTest {

  private static String references(String expression, Set<String> bound) {
    ParsedExpression parsed =
        new HclParser(Budgets.DEFAULT).parseExpression(SourceFile.of("expression", expression));
    assertEquals(List.of(), parsed.diagnostics());
    return References.of(parsed.expression(), bound).stream()
        .map(Traversal::toString)
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "var.a + local.b - 1                               | var.a local.b",
        "aws_s3_bucket.logs[0].arn                         | aws_s3_bucket.logs[0].arn",
        "aws_s3_bucket.logs[count.index].arn               | aws_s3_bucket.logs count.index",
        "\"a${var.x}%{if var.c}${var.y}%{else}b%{endif}\"  | var.x var.c var.y",
        "{ a = var.b, (var.k) = 1, (a.b) = 2 }             | var.b var.k a.b",
        "[for x in var.xs : x.name if x.on && var.on]      | var.xs var.on",
        "{ for k, v in var.m : k => [for k in v : k] }     | var.m",
        "[for x in x.y : x]                                | x.y",
        "\"%{for x in var.xs}${x}${var.y}%{endfor}\"       | var.xs var.y",
        "module.trail[*].arn                               | module.trail",
        "local.trails[*][var.i].name                       | local.trails var.i",
        "var.c ? try(a.b.c, upper(d.e)) : -var.f           | var.c a.b.c d.e var.f",
        "var.l...                                          | var.l",
      })
  void namesAreFoundWhereverTheyStand(String expression, String references) {
    String whole = expression.endsWith("...") ? "max(" + expression + ")" : expression;
    assertEquals(references, references(whole, Set.of()));
  }

  @Test
  void whatABlockBindsIsNoReference() {
    assertEquals(
        "var.a", references("[selector.value, each.key, var.a]", Set.of("selector", "each")));
  }
}
