package io.trailproof.eval;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.StringParts;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Quoted strings and heredocs.
 *
 * <p>A template of one interpolation is that value. Any other is a string; with an unknown part it
 * is an unknown string that keeps its known parts, and so its beginning.
 */
final class Templates {
  private final Evaluator evaluator;
  private final Loops loops;
  private final Conditionals conditionals;

  Templates(Evaluator evaluator, Loops loops, Conditionals conditionals) {
    this.evaluator = evaluator;
    this.loops = loops;
    this.conditionals = conditionals;
  }

  Value evaluate(List<TemplatePart> parts, SourceRange range, Frame frame) {
    if (parts.size() == 1 && parts.getFirst() instanceof TemplatePart.Interpolation only) {
      return evaluator.evaluate(only.expression(), frame);
    }
    return string(parts, range, frame);
  }

  private Value string(List<TemplatePart> parts, SourceRange range, Frame frame) {
    List<Value> strings = new ArrayList<>(parts.size());
    List<Derivation> inputs = new ArrayList<>();
    for (TemplatePart part : parts) {
      Value string = part(part, frame);
      strings.add(string);
      if (!(part instanceof TemplatePart.Literal)) {
        inputs.add(string.isUnknown() ? 0 : inputs.size(), string.derivation());
      }
    }
    return StringParts.concat(strings).derived(Derivation.at(range, inputs));
  }

  /** A string that is not null. */
  private Value part(TemplatePart part, Frame frame) {
    return switch (part) {
      case TemplatePart.Literal literal -> Value.string(literal.text()).at(literal.range());
      case TemplatePart.Interpolation interpolation ->
          text(
              evaluator.evaluate(interpolation.expression(), frame),
              "The expression result is null. Cannot include a null value in a string template.",
              interpolation.expression().range(),
              frame);
      case TemplatePart.If branch -> {
        Value condition = evaluator.evaluate(branch.condition(), frame);
        Value chosen =
            conditionals.choose(
                condition,
                branch.condition().range(),
                arm(branch.then(), branch.range(), frame),
                arm(branch.otherwise(), branch.range(), frame),
                branch.range(),
                frame);
        yield text(chosen, "", branch.range(), frame);
      }
      case TemplatePart.For loop -> joined(loop, frame);
    };
  }

  private Conditionals.Arm arm(List<TemplatePart> parts, SourceRange range, Frame frame) {
    Diagnostics errors = new Diagnostics();
    return new Conditionals.Arm(string(parts, range, frame.reportingTo(errors)), errors, range);
  }

  private Value joined(TemplatePart.For loop, Frame frame) {
    Value collection = evaluator.evaluate(loop.collection(), frame);
    Loops.Plan plan =
        loops.plan(
            collection,
            loop.keyVariable(),
            loop.valueVariable(),
            loop.collection().range(),
            loop.range(),
            frame);
    return switch (plan) {
      case Loops.Instead(Value value) -> text(value, "", loop.range(), frame);
      case Loops.Passes(Value over, List<Map<String, Value>> passes) -> {
        List<Value> strings = new ArrayList<>();
        for (Map<String, Value> names : passes) {
          strings.add(string(loop.body(), loop.range(), frame.with(names)));
        }
        yield Outcome.made(StringParts.concat(strings), loop.range(), List.of(over));
      }
    };
  }

  private static Value text(Value value, String ifNull, SourceRange range, Frame frame) {
    if (value.isNull()) {
      return unknownString(
          Outcome.error(frame, "Invalid template interpolation value", ifNull, range));
    }
    return switch (Conversion.convert(value, Type.STRING)) {
      case Conversion.Converted(Value string) -> string;
      case Conversion.Failed(String reason) ->
          unknownString(
              Outcome.error(
                  frame,
                  "Invalid template interpolation value",
                  "Cannot include the given value in a string template: " + reason + ".",
                  range));
    };
  }

  private static Value unknownString(Value error) {
    return new Value(Type.STRING, error.content(), error.marks(), error.derivation());
  }
}
