package io.trailproof.config;

import io.trailproof.eval.ConstantScope;
import io.trailproof.eval.Evaluator;
import io.trailproof.eval.TypeConstraints;
import io.trailproof.parse.HclParser;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Conversion;
import io.trailproof.value.Origin;
import io.trailproof.value.TypeConstraint;
import io.trailproof.value.Value;
import java.util.Optional;
import java.util.Set;

/** {@code variable} blocks to their records; types and defaults need no scope. */
final class VariableReader {
  private static final Set<String> RESERVED =
      Set.of(
          "source",
          "version",
          "providers",
          "count",
          "for_each",
          "depends_on",
          "lifecycle",
          "locals");

  private final Block block;
  private final Diagnostics diagnostics;

  private VariableReader(Block block, Diagnostics diagnostics) {
    this.block = block;
    this.diagnostics = diagnostics;
  }

  static InputVariable read(Block block, Diagnostics diagnostics) {
    return new VariableReader(block, diagnostics).variable();
  }

  private InputVariable variable() {
    String name = block.label(0);
    if (RESERVED.contains(name)) {
      diagnostics.error(
          "Invalid variable name",
          "The variable name \"%s\" is reserved due to its special meaning inside module blocks."
              .formatted(name),
          block.labels().getFirst().range());
    }
    Optional<Attribute> type = block.body().attribute("type");
    TypeConstraint constraint =
        type.map(attribute -> TypeConstraints.read(typeExpression(attribute), diagnostics))
            .orElse(TypeConstraint.ANY);
    boolean nullable = flag("nullable").orElse(true);
    return new InputVariable(
        name,
        constraint,
        type.isPresent(),
        block.body().attribute("default").map(a -> defaultValue(a, constraint, nullable)),
        flag("sensitive").orElse(false),
        flag("ephemeral").orElse(false),
        nullable,
        block.header());
  }

  /** JSON syntax has the type as a text. */
  private Expression typeExpression(Attribute type) {
    if (!(type.value() instanceof Expression.JsonString json)) {
      return type.value();
    }
    SourceFile text = SourceFile.of(json.range().file().path(), json.text());
    return new HclParser(Budgets.DEFAULT).parseExpression(text).expression();
  }

  private Value defaultValue(Attribute attribute, TypeConstraint constraint, boolean nullable) {
    SourceRange range = attribute.value().range();
    Value written =
        Evaluator.ofConstants(Budgets.DEFAULT)
            .evaluate(StaticForm.literal(attribute.value()), ConstantScope.CONSTANT, diagnostics);
    Value value =
        switch (constraint.convert(written)) {
          case Conversion.Converted(Value converted) -> converted;
          case Conversion.Failed(String reason) ->
              unsuitable(
                  constraint,
                  "This default value is not compatible with the variable's type constraint: "
                      + reason
                      + ".",
                  range);
        };
    if (value.isNull() && !nullable) {
      value =
          unsuitable(constraint, "A null default value is not valid when nullable=false.", range);
    }
    return value.derived(written.derivation());
  }

  private Value unsuitable(TypeConstraint constraint, String detail, SourceRange range) {
    String summary = "Invalid default value for variable";
    diagnostics.error(summary, detail, range);
    return Value.unknown(constraint.type(), Origin.of(Origin.Kind.ERROR, summary, range));
  }

  private Optional<Boolean> flag(String name) {
    return block.body().attribute(name).flatMap(attribute -> StaticForm.bool(attribute.value()));
  }
}
