package io.trailproof.cli;

import io.trailproof.AnalysisOptions;
import io.trailproof.config.VariableInputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * What sets variables and the workspace, by the names and with the meaning that Terraform gives.
 */
final class VariableOptions {
  private static final String VAR = "--var";
  private static final String VAR_FILE = "--var-file";
  private static final String WORKSPACE = "--workspace";

  private VariableOptions() {}

  static void addTo(CommandSpec spec) {
    spec.addOption(
            OptionSpec.builder(VAR)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("NAME=VALUE")
                .description("Set an input variable, as terraform's -var does.")
                .build())
        .addOption(
            OptionSpec.builder(VAR_FILE)
                .arity("1")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("FILE")
                .description("Set the variables that a file sets; of several flags the last wins.")
                .build())
        .addOption(
            OptionSpec.builder(WORKSPACE)
                .arity("1")
                .type(String.class)
                .paramLabel("NAME")
                .description("What terraform.workspace is; TF_WORKSPACE or \"default\" by default.")
                .build());
  }

  static String workspace(ParseResult arguments, Surroundings surroundings) {
    String set = surroundings.environment("TF_WORKSPACE");
    String otherwise = set.isEmpty() ? AnalysisOptions.DEFAULT_WORKSPACE : set;
    return arguments.matchedOptionValue(WORKSPACE, otherwise);
  }

  /** The flags in the order of the command line, of both kinds, and {@code TF_VAR_…}. */
  static VariableInputs variables(ParseResult arguments, Surroundings surroundings) throws Trouble {
    Map<ArgSpec, Iterator<String>> given = new HashMap<>();
    List<VariableInputs.Flag> flags = new ArrayList<>();
    // An option stands in this list once for each time it was typed.
    for (ArgSpec argument : arguments.matchedArgs()) {
      if (argument instanceof OptionSpec option && option.longestName().startsWith(VAR)) {
        String text = given.computeIfAbsent(option, o -> o.stringValues().iterator()).next();
        flags.add(option.longestName().equals(VAR) ? assignment(text) : file(text, surroundings));
      }
    }
    return new VariableInputs(VariableInputs.fromEnvironment(surroundings.environment()), flags);
  }

  private static VariableInputs.Assignment assignment(String text) throws Trouble {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw new Trouble(
          "Invalid value for --var", "\"" + text + "\" is not of the form NAME=VALUE.");
    }
    return new VariableInputs.Assignment(
        text.substring(0, equals).strip(), text.substring(equals + 1));
  }

  private static VariableInputs.File file(String typed, Surroundings surroundings) throws Trouble {
    Path path = Paths.check(typed, surroundings);
    if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
      throw new Trouble("Unreadable file", "The variable file " + typed + " cannot be read.");
    }
    return new VariableInputs.File(path, Paths.name(path, surroundings));
  }
}
