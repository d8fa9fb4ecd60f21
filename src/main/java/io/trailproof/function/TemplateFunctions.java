package io.trailproof.function;

import io.trailproof.source.SourceFile;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * {@code templatefile} and {@code templatestring}. That the first argument of the latter is a plain
 * reference is for the evaluator to see, who has the expression.
 */
final class TemplateFunctions {
  private static final Parameter VARS = Parameter.of("vars", Type.DYNAMIC);
  private static final String STRING_NAME = "<templatestring argument>";

  private TemplateFunctions() {}

  /** Both, rendering with these functions, to which two are added that refuse to go deeper. */
  static List<Function> all(FileAccess files, TemplateRenderer renderer, FunctionTable others) {
    FunctionTable inside =
        others.with(List.of(refusing("templatefile"), refusing("templatestring")));
    return List.of(
        Function.of(
            "templatefile",
            List.of(Parameter.of("path", Type.STRING), VARS),
            Type.DYNAMIC,
            (args, type) -> {
              String path = args.get(0).text();
              Optional<String> text = FileFunctions.string(files, path);
              return text.isPresent()
                  ? rendered(SourceFile.of(path, text.get()), args, renderer, inside)
                  : FileFunctions.notRead(Type.DYNAMIC, path);
            }),
        Function.of(
            "templatestring",
            List.of(Parameter.of("template", Type.STRING), VARS),
            Type.STRING,
            (args, type) -> {
              SourceFile template = SourceFile.of(STRING_NAME, args.get(0).text());
              return string(rendered(template, args, renderer, inside));
            }));
  }

  /** Terraform speaks of a templatestring call in both cases. */
  private static Value rendered(
      SourceFile template, List<Value> args, TemplateRenderer renderer, FunctionTable functions)
      throws FunctionException {
    Value result = renderer.render(template, variables(args.get(1)), functions);
    if (result.isNull()) {
      throw FunctionException.ofCall(
          template.path()
              + ": Template result is null; The result of the template is null, which is not a"
              + " valid result for a templatestring call.");
    }
    return result;
  }

  private static Value string(Value result) throws FunctionException {
    return switch (Conversion.convert(result, Type.STRING)) {
      case Conversion.Converted(Value string) -> string;
      case Conversion.Failed(String reason) ->
          throw FunctionException.ofCall("invalid template result: " + reason);
    };
  }

  private static SortedMap<String, Value> variables(Value vars) throws FunctionException {
    if (!(vars.content() instanceof Content.Attributes(SortedMap<String, Value> variables))) {
      throw FunctionException.ofArgument(1, "invalid vars value: must be a map");
    }
    for (String name : variables.keySet()) {
      if (!isIdentifier(name)) {
        throw FunctionException.ofArgument(
            1,
            "invalid template variable name \""
                + name
                + "\": must start with a letter, followed by zero or more letters, digits, and"
                + " underscores");
      }
    }
    return variables;
  }

  private static boolean isIdentifier(String name) {
    return !name.isEmpty()
        && Character.isUnicodeIdentifierStart(name.codePointAt(0))
        && name.codePoints()
            .allMatch(
                letter ->
                    letter == '-'
                        || Character.isUnicodeIdentifierPart(letter)
                            && !Character.isIdentifierIgnorable(letter));
  }

  private static Function refusing(String name) {
    return Function.of(
        name,
        List.of(Parameter.of("path", Type.DYNAMIC), VARS),
        Type.DYNAMIC,
        (args, type) -> {
          throw FunctionException.ofCall(
              "cannot recursively call " + name + " from inside another template function");
        });
  }
}
