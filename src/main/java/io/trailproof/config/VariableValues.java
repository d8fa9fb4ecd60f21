package io.trailproof.config;

import io.trailproof.config.ConfigurationFiles.Read;
import io.trailproof.eval.ConstantScope;
import io.trailproof.eval.Evaluator;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedExpression;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The input variables of a root module, each with a value.
 *
 * <p>What sets one, weakest first, the stronger one as a whole: its default, {@code TF_VAR_…},
 * {@code terraform.tfvars}, {@code terraform.tfvars.json}, {@code *.auto.tfvars} and {@code
 * *.auto.tfvars.json} by name, the flags in their order. Where nothing does and there is no default
 * it is unknown, because of itself: not an error here, although Terraform would ask for it.
 */
public final class VariableValues {
  private final ModuleNode root;
  private final ConfigurationFiles files;
  private final Diagnostics diagnostics;
  private final SortedMap<String, Given> given = new TreeMap<>();

  private VariableValues(ModuleNode root, ConfigurationFiles files, Diagnostics diagnostics) {
    this.root = root;
    this.files = files;
    this.diagnostics = diagnostics;
  }

  /** A value before it is converted. */
  private record Given(Value value, SourceRange where) {}

  /** The value of every variable that the root module declares, by name. */
  public static SortedMap<String, Value> of(
      ModuleNode root, VariableInputs inputs, ModuleLoader loader, Diagnostics diagnostics) {
    VariableValues values = new VariableValues(root, loader.files(), diagnostics);
    inputs.environment().forEach(values::fromEnvironment);
    values.fromDirectory();
    inputs.flags().forEach(values::fromFlag);
    return values.all();
  }

  private SortedMap<String, Value> all() {
    SortedMap<String, Value> values = new TreeMap<>();
    for (InputVariable variable : root.module().variables().values()) {
      String address = "var." + variable.name();
      Given set = given.get(variable.name());
      if (set != null) {
        values.put(
            variable.name(), variable.accept(set.value(), address, set.where(), diagnostics));
      } else if (variable.isRequired()) {
        Origin origin = Origin.of(Origin.Kind.VARIABLE, address, variable.header());
        values.put(variable.name(), variable.missing(identity(address), origin));
      } else {
        values.put(variable.name(), variable.assumed());
      }
    }
    return Names.sorted(values);
  }

  private Identity identity(String address) {
    return new Identity(root.directory().name(), address, "");
  }

  private void fromEnvironment(String name, String text) {
    InputVariable variable = root.module().variables().get(name);
    // Other names are for other configurations: Terraform says nothing of them, either.
    if (variable != null) {
      String source = "TF_VAR_" + name;
      set(variable, text, source, Derivation.Step.VARIABLE_ENVIRONMENT);
    }
  }

  private void fromFlag(VariableInputs.Flag flag) {
    switch (flag) {
      case VariableInputs.File(var path, var name) -> fromFile(files.readGiven(path, name), name);
      case VariableInputs.Assignment(String name, String text) -> {
        InputVariable variable = root.module().variables().get(name);
        if (variable == null) {
          diagnostics.add(undeclared(name, "was set by the flag --var"));
        } else {
          set(variable, text, "--var " + name, Derivation.Step.VARIABLE_FLAG);
        }
      }
    }
  }

  /**
   * Sets a variable from a string. For a variable of a primitive type, or without a type, the
   * string is the value; for any other it is an expression.
   */
  private void set(InputVariable variable, String text, String source, Derivation.Step step) {
    SourceFile file = SourceFile.of(source, text);
    boolean literal = !variable.typed() || variable.constraint().type().isPrimitive();
    Value value = literal ? Value.string(text) : expression(file);
    Derivation derivation = new Derivation(step, source, Optional.of(file.whole()), List.of());
    given.put(variable.name(), new Given(value.derived(derivation), file.whole()));
  }

  private Value expression(SourceFile text) {
    ParsedExpression parsed = new HclParser(Budgets.DEFAULT).parseExpression(text);
    diagnostics.addAll(parsed.diagnostics());
    return Evaluator.ofConstants(Budgets.DEFAULT)
        .evaluate(parsed.expression(), ConstantScope.CONSTANT, diagnostics);
  }

  private void fromDirectory() {
    List<String> names;
    try {
      names = root.directory().entries();
    } catch (IOException unreadable) {
      return;
    }
    for (String name : List.of("terraform.tfvars", "terraform.tfvars.json")) {
      if (names.contains(name)) {
        fromFile(files.read(root.directory(), name), root.directory().nameOf(name));
      }
    }
    for (String name : names) {
      if (name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json")) {
        fromFile(files.read(root.directory(), name), root.directory().nameOf(name));
      }
    }
  }

  private void fromFile(Read read, String name) {
    diagnostics.addAll(read.diagnostics());
    if (!read.isComplete()) {
      hide(name);
    }
    read.body().ifPresent(body -> fromBody(body, name));
  }

  /** What could not be read might set any variable. */
  private void hide(String file) {
    Origin origin = Origin.of(Origin.Kind.FILE, file);
    for (InputVariable variable : root.module().variables().values()) {
      Value unknown = Value.unknown(Type.DYNAMIC, origin);
      given.put(variable.name(), new Given(unknown, variable.header()));
    }
  }

  private void fromBody(Body body, String file) {
    for (Block block : body.blocks()) {
      diagnostics.error(
          block.type().equals("variable")
              ? "Variable declaration in .tfvars file"
              : "Unsupported block type",
          "A .tfvars file is used to assign values to variables that have already been declared in"
              + " .tf files, not to declare new variables.",
          block.header());
    }
    for (Attribute attribute : body.attributes()) {
      if (root.module().variables().containsKey(attribute.name())) {
        fromAttribute(attribute);
      } else {
        diagnostics.add(undeclared(attribute.name(), "was found in file \"" + file + "\""));
      }
    }
  }

  private void fromAttribute(Attribute attribute) {
    Value value =
        Evaluator.ofConstants(Budgets.DEFAULT)
            .evaluate(StaticForm.literal(attribute.value()), ConstantScope.CONSTANT, diagnostics);
    String name = "var." + attribute.name();
    Value given =
        Steps.mark(value, Derivation.Step.VARIABLE_FILE, name)
            .derived(
                new Derivation(
                    Derivation.Step.VARIABLE_FILE,
                    name,
                    Optional.of(attribute.range()),
                    List.of()));
    this.given.put(attribute.name(), new Given(given, attribute.value().range()));
  }

  // A warning from flags, too: they are given for all root modules of a run, and not each has all.
  private Diagnostic undeclared(String name, String how) {
    return new Diagnostic(
        Diagnostic.Severity.WARNING,
        "Value for undeclared variable",
        ("The root module does not declare a variable named \"%s\" but a value %s.%s If"
                + " you meant to use this value, add a \"variable\" block to the configuration.")
            .formatted(name, how, NearName.question(name, root.module().variables().keySet())),
        Optional.empty(),
        Optional.empty());
  }
}
