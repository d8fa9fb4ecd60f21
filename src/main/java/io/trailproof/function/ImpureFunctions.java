package io.trailproof.function;

import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;

/**
 * The functions whose results nobody can know from the code: they differ from run to run, or only
 * Terraform itself makes exactly these bytes. Their results are unknown.
 */
final class ImpureFunctions {
  private static final Parameter STR = Parameter.of("str", Type.STRING);

  private ImpureFunctions() {}

  static List<Function> all() {
    return List.of(
        unknown("base64gzip", List.of(STR)),
        unknown("bcrypt", List.of(STR)).andMore(Parameter.of("cost", Type.NUMBER)),
        unknown("plantimestamp", List.of()),
        unknown(
            "rsadecrypt",
            List.of(
                Parameter.of("ciphertext", Type.STRING), Parameter.of("privatekey", Type.STRING))),
        unknown("timestamp", List.of()),
        unknown("uuid", List.of()));
  }

  private static Function unknown(String name, List<Parameter> parameters) {
    return Function.of(
        name,
        parameters,
        Type.STRING,
        (args, type) -> Value.unknown(type, Origin.of(Origin.Kind.FUNCTION, name + "()")));
  }
}
