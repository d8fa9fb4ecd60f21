package io.trailproof.eval;

import io.trailproof.function.FunctionException;
import io.trailproof.function.FunctionTable;
import io.trailproof.function.TemplateRenderer;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Value;
import java.util.List;
import java.util.SortedMap;

/** Renders the templates of {@code templatefile} and {@code templatestring}. */
final class Rendering implements TemplateRenderer {
  /** The argument that holds the variables. */
  private static final int VARIABLES = 1;

  private final HclParser parser;
  private final EqualityMode mode;
  private final Limits limits;

  Rendering(HclParser parser, EqualityMode mode, Limits limits) {
    this.parser = parser;
    this.mode = mode;
    this.limits = limits;
  }

  @Override
  public Value render(
      SourceFile template, SortedMap<String, Value> variables, FunctionTable functions)
      throws FunctionException {
    ParsedExpression parsed = parser.parseTemplate(template);
    refuse(parsed.diagnostics());
    for (Traversal reference : References.of(parsed.expression())) {
      if (!variables.containsKey(reference.root())) {
        throw FunctionException.ofArgument(
            VARIABLES,
            "vars map does not contain key \""
                + reference.root()
                + "\", referenced at "
                + reference.rootRange());
      }
    }
    Diagnostics diagnostics = new Diagnostics();
    Value value =
        new Evaluator(functions, mode, limits)
            .evaluate(parsed.expression(), ConstantScope.CONSTANT.with(variables), diagnostics);
    refuse(diagnostics.toList());
    return value;
  }

  private static void refuse(List<Diagnostic> diagnostics) throws FunctionException {
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.isError()) {
        String place = diagnostic.subject().map(range -> range + ": ").orElse("");
        throw FunctionException.ofCall(
            place + diagnostic.summary() + "; " + withoutStop(diagnostic.detail()));
      }
    }
  }

  /** The sentence that it is put into has a full stop of its own. */
  private static String withoutStop(String detail) {
    return detail.endsWith(".") ? detail.substring(0, detail.length() - 1) : detail;
  }
}
