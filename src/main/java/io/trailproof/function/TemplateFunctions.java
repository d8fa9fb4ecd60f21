package io.trailproof.function;

import io.trailproof.source.SourceFile;
import io.trailproof.value.Content;
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

  private TemplateFunctions() {}

  /** Both, rendering with these functions, to which two are added that refuse to go deeper. */
  static List<Function> all(FileAccess files, TemplateRenderer renderer, FunctionTable others) {
    FunctionTable inside =
        others.with(List.of(refusing("templatefile"), refusing("templatestring")));
    return List.of(
        rendering(
            "templatefile",
            Parameter.of("path", Type.STRING),
            path -> FileFunctions.string(files, path).map(text -> SourceFile.of(path, text)),
            renderer,
            inside),
        rendering(
            "templatestring",
            Parameter.of("template", Type.STRING),
            text -> Optional.of(SourceFile.of("<templatestring argument>", text)),
            renderer,
            inside));
  }

  /** Where the template comes from; empty if it may not be read. */
  private interface Source {
    Optional<SourceFile> of(String argument) throws FunctionException;
  }

  private static Function rendering(
      String name,
      Parameter template,
      Source source,
      TemplateRenderer renderer,
      FunctionTable functions) {
    return Function.of(
            name,
            List.of(template, VARS),
            Type.DYNAMIC,
            (args, type) -> {
              Optional<SourceFile> file = source.of(args.get(0).text());
              SortedMap<String, Value> variables = variables(args.get(1));
              return file.isPresent()
                  ? renderer.render(file.get(), variables, functions)
                  : FileFunctions.notRead(Type.DYNAMIC, args.get(0).text());
            })
        .orNull();
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
