package io.trailproof.value;

import io.trailproof.source.SourceRange;
import java.util.List;
import java.util.Optional;

/**
 * How a value came to be: the expression that decided it, and the values that it was made from.
 *
 * <p>Derivations form a graph without cycles that shares its parts; following the first input again
 * and again gives the chain that a report shows, from the resource's argument down to the literal,
 * variable file or default that decided it. They never take part in equality.
 *
 * @param step what kind of thing decided
 * @param name the name it goes by: {@code local.multi}, {@code var.multi}, {@code module.trail};
 *     empty for a plain expression
 * @param range where it stands; empty for what is written nowhere (a flag, a provider's default)
 * @param inputs what it was made from, the decisive one first; at most {@link #MOST_INPUTS}
 */
public record Derivation(
    Step step, String name, Optional<SourceRange> range, List<Derivation> inputs) {
  /** Enough for a condition and both arms; a longer list would only make reports unreadable. */
  public static final int MOST_INPUTS = 4;

  /** Of values that we made ourselves. */
  public static final Derivation NONE =
      new Derivation(Step.EXPRESSION, "", Optional.empty(), List.of());

  public Derivation {
    inputs = inputs.size() > MOST_INPUTS ? inputs.subList(0, MOST_INPUTS) : inputs;
    inputs = List.copyOf(inputs);
  }

  public static Derivation at(SourceRange range) {
    return new Derivation(Step.EXPRESSION, "", Optional.of(range), List.of());
  }

  public static Derivation at(SourceRange range, List<Derivation> inputs) {
    return new Derivation(Step.EXPRESSION, "", Optional.of(range), inputs);
  }

  public static Derivation of(Step step, String name, SourceRange range, Derivation input) {
    return new Derivation(step, name, Optional.of(range), List.of(input));
  }

  /** Each is only itself: to compare their parts would walk shared ones again and again. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  /** What can decide a value. */
  public enum Step {
    /** An expression: a literal, an operator, a call. */
    EXPRESSION,
    /** The condition of a conditional or of a template's {@code if}. */
    CONDITION,
    /** A resource's argument or nested block. */
    ARGUMENT,
    LOCAL,
    VARIABLE,
    /** A variable's default, assumed because nothing else sets it. */
    VARIABLE_DEFAULT,
    /** A line of a variable file. */
    VARIABLE_FILE,
    /** A {@code --var} flag. */
    VARIABLE_FLAG,
    /** An environment variable {@code TF_VAR_…}. */
    VARIABLE_ENVIRONMENT,
    MODULE_ARGUMENT,
    OUTPUT,
    /** {@code each.value}, {@code count.index}, a {@code for} variable or a dynamic block's. */
    ITERATION,
    /** What the provider takes when an argument is left out. */
    PROVIDER_DEFAULT,
    /** A value that a plan or a state gives. */
    PLAN
  }
}
