package io.trailproof.eval;

import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What an operation's result owes to its operands: origins, marks and derivation. */
final class Outcome {
  private Outcome() {}

  /** The value of an expression that is wrong: unknown, because of the error that is reported. */
  static Value error(Frame frame, String summary, String detail, SourceRange range) {
    frame.diagnostics().error(summary, detail, range);
    return ofError(summary, range);
  }

  /** The value of an expression whose error is reported already. */
  static Value ofError(String summary, SourceRange range) {
    return Value.unknown(Type.DYNAMIC, Origin.of(Origin.Kind.ERROR, summary, range))
        .derived(Derivation.at(range));
  }

  /** An unknown result, because of all that is unknown in the operands. */
  static Value unknown(Type type, SourceRange range, List<Value> operands) {
    SortedSet<Origin> origins = new TreeSet<>();
    operands.forEach(operand -> origins.addAll(operand.origins()));
    return made(Value.unknown(type, origins), range, operands);
  }

  /** The same unknown, of which this much is known. */
  static Value refined(Value unknown, Refinement refinement) {
    return unknown.content() instanceof Content.Unknown content
        ? new Value(unknown.type(), content.with(refinement), unknown.marks(), unknown.derivation())
        : unknown;
  }

  /** A result with the operands' marks, decided at a place by these operands. */
  static Value made(Value result, SourceRange range, List<Value> operands) {
    return result.mark(marks(operands)).derived(derivation(range, operands));
  }

  static Set<Mark> marks(List<Value> operands) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    operands.forEach(operand -> marks.addAll(operand.marks()));
    return marks;
  }

  /** The unknown operands first: they are what a reader who wants to know more looks for. */
  static Derivation derivation(SourceRange range, List<Value> operands) {
    List<Derivation> inputs = new ArrayList<>();
    operands.stream().filter(Value::isUnknown).forEach(v -> inputs.add(v.derivation()));
    operands.stream().filter(Value::isKnown).forEach(v -> inputs.add(v.derivation()));
    return Derivation.at(range, inputs);
  }
}
