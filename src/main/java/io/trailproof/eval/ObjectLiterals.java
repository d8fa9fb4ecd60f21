package io.trailproof.eval;

import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * <code>{ key = value }</code>.
 *
 * <p>Of equal keys the last counts, without a word. An unknown key makes the object unknown, of
 * unknown type: nobody can say which attributes it has.
 */
final class ObjectLiterals {
  private final Evaluator evaluator;

  ObjectLiterals(Evaluator evaluator) {
    this.evaluator = evaluator;
  }

  Value evaluate(Expression.ObjectCons object, Frame frame) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    List<Value> undecided = new ArrayList<>();
    for (Expression.ObjectItem item : object.items()) {
      Value key = key(item.key(), frame);
      Value value = evaluator.evaluate(item.value(), frame);
      marks.addAll(key.marks());
      if (key.isUnknown()) {
        undecided.add(key);
      } else {
        attributes.put(key.text(), value);
      }
    }
    SourceRange range = object.range();
    return undecided.isEmpty()
        ? Value.object(attributes).mark(marks).derived(Derivation.at(range))
        : Outcome.unknown(Type.DYNAMIC, range, undecided).mark(marks);
  }

  /** A string, known or unknown. */
  private Value key(Expression expression, Frame frame) {
    SourceRange range = expression.range();
    if (expression instanceof Expression.ScopeTraversal(Traversal traversal)
        && !traversal.steps().isEmpty()) {
      return Outcome.error(
          frame,
          "Ambiguous attribute key",
          "If this expression is intended to be a reference, wrap it in parentheses. If it's"
              + " instead intended as a literal name containing periods, wrap it in quotes to"
              + " create a string literal.",
          range);
    }
    Value key = evaluator.evaluate(expression, frame);
    if (key.isNull()) {
      return Outcome.error(frame, "Null value as key", "Can't use a null value as a key.", range);
    }
    return switch (Conversion.convert(key, Type.STRING)) {
      case Conversion.Converted(Value text) -> text;
      case Conversion.Failed(String reason) ->
          Outcome.error(
              frame, "Incorrect key type", "Can't use this value as a key: " + reason + ".", range);
    };
  }
}
