package io.trailproof.eval;

import io.trailproof.config.Reference;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Derivation.Step;
import io.trailproof.value.Identity;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.TypeConstraint;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scope of a module that has variables and locals only, and variables only their defaults:
 * enough to show what expressions mean.
 */
public final class SmallModule implements Scope {
  private final Evaluator evaluator;
  private final Map<String, Block> variables = new HashMap<>();
  private final Map<String, Attribute> locals = new HashMap<>();
  private final Map<String, Value> given = new HashMap<>();
  private final Map<String, Value> values = new HashMap<>();

  private SmallModule(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  public static SmallModule of(Body body, Evaluator evaluator) {
    SmallModule module = new SmallModule(evaluator);
    body.blocks("variable").forEach(block -> module.variables.put(block.label(0), block));
    body.blocks("locals")
        .forEach(block -> block.body().attributes().forEach(a -> module.locals.put(a.name(), a)));
    return module;
  }

  /** The same module with another value for a variable. */
  public SmallModule with(String variable, Value value) {
    SmallModule module = new SmallModule(evaluator);
    module.variables.putAll(variables);
    module.locals.putAll(locals);
    module.given.putAll(given);
    module.given.put("var." + variable, value);
    module.values.putAll(module.given);
    return module;
  }

  @Override
  public boolean requires(String provider) {
    return false;
  }

  @Override
  public Resolution resolve(Traversal path, Diagnostics diagnostics) {
    Optional<Reference> reference = Reference.read(path, diagnostics);
    if (reference.isEmpty()) {
      return nothing("Invalid reference", path);
    }
    Value value =
        switch (reference.get().subject()) {
          case Reference.Variable(String name) when variables.containsKey(name) ->
              variable(name, variables.get(name), diagnostics);
          case Reference.Local(String name) when locals.containsKey(name) ->
              local(name, locals.get(name), diagnostics);
          case Reference.Symbol(String object, String attribute) ->
              symbol(object, attribute, path.range(), diagnostics);
          case Reference.Variable(String name) ->
              undeclared("input variable", name, path.range(), diagnostics);
          case Reference.Local(String name) ->
              undeclared("local value", name, path.range(), diagnostics);
          case Reference.ModuleCallObject(String name) ->
              undeclared("module", name, path.range(), diagnostics);
          case Reference.ResourceObject(var mode, String type, String name) ->
              undeclared("resource", type + "." + name, path.range(), diagnostics);
          case Reference.Self self ->
              error("Invalid \"self\" reference", path.range(), diagnostics);
        };
    return new Resolution(value, reference.get().steps());
  }

  private static Resolution nothing(String summary, Traversal path) {
    return new Resolution(Outcome.ofError(summary, path.range()), path.steps().size());
  }

  private Value undeclared(String kind, String name, SourceRange range, Diagnostics diagnostics) {
    return error("Reference to undeclared " + kind, range, diagnostics);
  }

  private static Value error(String summary, SourceRange range, Diagnostics diagnostics) {
    diagnostics.error(summary, "", range);
    return Outcome.ofError(summary, range);
  }

  private static Value symbol(
      String object, String attribute, SourceRange range, Diagnostics diagnostics) {
    return switch (object + "." + attribute) {
      case "terraform.workspace" -> Value.string("default");
      case "terraform.applying" ->
          Value.unknown(Type.BOOL, Origin.of(Origin.Kind.FUNCTION, "terraform.applying"))
              .mark(Set.of(Mark.EPHEMERAL));
      case "path.cwd", "path.module", "path.root" -> Value.string(".");
      default -> error("Invalid \"" + object + "\" attribute", range, diagnostics);
    };
  }

  private Value variable(String name, Block block, Diagnostics diagnostics) {
    String address = "var." + name;
    Value known = values.get(address);
    if (known == null) {
      known = defaultOf(address, block, diagnostics);
      for (Mark mark : Mark.values()) {
        boolean marked =
            block
                .body()
                .attribute(mark.name().toLowerCase(java.util.Locale.ROOT))
                .map(a -> evaluator.evaluate(a.value(), ConstantScope.CONSTANT, diagnostics))
                .filter(Value::isTrue)
                .isPresent();
        known = marked ? known.mark(Set.of(mark)) : known;
      }
      values.put(address, known);
    }
    return known;
  }

  private Value defaultOf(String address, Block block, Diagnostics diagnostics) {
    TypeConstraint type =
        block
            .body()
            .attribute("type")
            .map(attribute -> TypeConstraints.read(attribute.value(), diagnostics))
            .orElse(TypeConstraint.ANY);
    Optional<Attribute> given = block.body().attribute("default");
    if (given.isEmpty()) {
      Content unknown =
          Content.Unknown.because(Origin.of(Origin.Kind.VARIABLE, address, block.header()))
              .with(new Identity(address, ""));
      return Value.of(type.type(), unknown)
          .derived(
              new Derivation(
                  Step.VARIABLE, address, Optional.of(block.header()), java.util.List.of()));
    }
    Value value =
        Evaluator.ofConstants(Budgets.DEFAULT)
            .evaluate(given.get().value(), ConstantScope.CONSTANT, diagnostics);
    return switch (type.convert(value)) {
      case Conversion.Converted(Value converted) ->
          converted.derived(
              Derivation.of(
                  Step.VARIABLE_DEFAULT, address, given.get().range(), value.derivation()));
      case Conversion.Failed(String reason) ->
          error("Invalid default value for variable", given.get().range(), diagnostics);
    };
  }

  private Value local(String name, Attribute local, Diagnostics diagnostics) {
    String address = "local." + name;
    Value known = values.get(address);
    if (known == null) {
      Value value = evaluator.evaluate(local.value(), this, diagnostics);
      known = value.derived(Derivation.of(Step.LOCAL, address, local.range(), value.derivation()));
      values.put(address, known);
    }
    return known;
  }
}
