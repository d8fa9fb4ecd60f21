package io.trailproof.function;

import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;

/** {@code yamlencode} and {@code yamldecode}. */
final class YamlFunctions {
  private YamlFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        Function.of(
            "yamlencode",
            List.of(Parameter.of("value", Type.DYNAMIC).orNull().orUnknown().orDynamic()),
            Type.STRING,
            (args, type) -> encode(args, limit)),
        Function.of(
                "yamldecode",
                List.of(Parameter.of("src", Type.STRING)),
                Type.DYNAMIC,
                (args, type) -> YamlReader.read(args.get(0).text(), limit))
            .orNull());
  }

  private static Value encode(List<Value> args, Limit limit) {
    Value value = args.get(0);
    if (!value.isWhollyKnown()) {
      return Call.unknown(Type.STRING, args);
    }
    if (!YamlText.hasPlainKeys(value)) {
      return Value.unknown(
          Type.STRING, Origin.of(Origin.Kind.UNDECIDED, "YAML keys of several lines"));
    }
    String text = YamlText.of(value, limit.budgets().stringLength());
    return limit.onLength(Type.STRING, text.length()).orElseGet(() -> Value.string(text));
  }
}
