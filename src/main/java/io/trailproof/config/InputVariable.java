package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.TypeConstraint;
import io.trailproof.value.Value;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code variable} block.
 *
 * @param constraint what its type asks for; any value where no type is written
 * @param typed whether a type is written
 * @param defaultValue of the type already; empty if a value must be given
 * @param nullable whether null is a value of it, rather than a wish for the default
 */
public record InputVariable(
    String name,
    TypeConstraint constraint,
    boolean typed,
    Optional<Value> defaultValue,
    boolean sensitive,
    boolean ephemeral,
    boolean nullable,
    SourceRange header) {

  public boolean isRequired() {
    return defaultValue.isEmpty();
  }

  /**
   * The variable's value where a value is given: with the defaults of its optional attributes,
   * converted, marked. An unsuitable value is reported and unknown.
   *
   * @param address the variable as messages name it: {@code var.name}, {@code module.a.var.name}
   * @param where what gives the value
   */
  public Value accept(Value given, String address, SourceRange where, Diagnostics diagnostics) {
    Value converted =
        switch (constraint.convert(given)) {
          case Conversion.Converted(Value value) -> value;
          case Conversion.Failed(String reason) ->
              refuse(address, reason + ".", where, diagnostics);
        };
    if (converted.isNull() && !nullable) {
      converted =
          defaultValue.orElseGet(
              () ->
                  refuse(address, "required variable may not be set to null.", where, diagnostics));
    }
    return converted.mark(marks()).derived(step(given.derivation()));
  }

  /** The value where nothing gives one: the default, which the variable must have. */
  public Value assumed() {
    Value value = defaultValue.orElseThrow();
    Derivation assumption =
        new Derivation(
            Derivation.Step.VARIABLE_DEFAULT,
            "var." + name,
            value.derivation().range(),
            value.derivation().inputs());
    return Steps.mark(value, Derivation.Step.VARIABLE_DEFAULT, "var." + name)
        .mark(marks())
        .derived(step(assumption));
  }

  /** The value, unknown and one thing, where one must be given and none is. */
  public Value missing(Identity identity, Origin origin) {
    Content.Unknown unknown =
        Content.Unknown.because(origin)
            .with(nullable ? Refinement.NONE : Refinement.NOT_NULL)
            .with(identity);
    return Value.of(constraint.type(), unknown).mark(marks()).derived(step(Derivation.NONE));
  }

  private Derivation step(Derivation from) {
    return Derivation.of(Derivation.Step.VARIABLE, "var." + name, header, from);
  }

  private Set<Mark> marks() {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (sensitive) {
      marks.add(Mark.SENSITIVE);
    }
    if (ephemeral) {
      marks.add(Mark.EPHEMERAL);
    }
    return marks;
  }

  private Value refuse(String address, String reason, SourceRange where, Diagnostics diagnostics) {
    String summary = "Invalid value for input variable";
    diagnostics.error(
        summary,
        "The given value is not suitable for %s declared at %s: %s"
            .formatted(address, header, reason),
        where);
    return Value.unknown(constraint.type(), Origin.of(Origin.Kind.ERROR, summary, where));
  }
}
