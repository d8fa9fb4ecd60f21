package io.trailproof;

import io.trailproof.config.ModuleDirectory;
import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ResourceMode;
import io.trailproof.config.RootModules;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableInputs;
import io.trailproof.config.VariableValues;
import io.trailproof.expand.Expander;
import io.trailproof.expand.Inventory;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanReader;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.report.Report.Input;
import io.trailproof.report.Report.Mistake;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceReader;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns what the command line names into inventories: each directory into its root modules, each
 * document into a plan or state. What something is, its content tells.
 */
final class Inputs {
  private final AnalysisOptions options;
  private final InputStream standardInput;
  private final ProviderSchema provider;
  private final HclParser parser;
  private final Diagnostics diagnostics = new Diagnostics();
  private final List<Inventory> inventories = new ArrayList<>();
  private final List<Input> read = new ArrayList<>();
  private final List<Mistake> mistakes = new ArrayList<>();
  private final List<Value> variables = new ArrayList<>();
  private final SortedSet<Origin> unseen = new TreeSet<>();
  private final Set<Path> seen = new HashSet<>();
  private final List<Root> roots = new ArrayList<>();

  Inputs(
      AnalysisOptions options,
      InputStream standardInput,
      ProviderSchema provider,
      HclParser parser) {
    this.options = options;
    this.standardInput = standardInput;
    this.provider = provider;
    this.parser = parser;
  }

  List<Inventory> inventories() {
    return List.copyOf(inventories);
  }

  List<Input> read() {
    return List.copyOf(read);
  }

  /** What is wrong beyond what the inventories say themselves. */
  List<Diagnostic> diagnostics() {
    return diagnostics.toList();
  }

  /** What went wrong in Trailproof itself. */
  List<Mistake> mistakes() {
    return List.copyOf(mistakes);
  }

  /** The values of the root modules' variables. */
  List<Value> variables() {
    return List.copyOf(variables);
  }

  /** What could not be looked into, and may hold anything. */
  SortedSet<Origin> unseen() {
    return Collections.unmodifiableSortedSet(unseen);
  }

  /** A root module that was found, and who reads it. */
  private record Root(ModuleLoader loader, ModuleNode node) {}

  void readAll() throws UnusableInput {
    for (String input : options.inputs()) {
      try {
        if (input.equals(AnalysisOptions.STANDARD_INPUT)) {
          document(standardInput, "<stdin>");
        } else {
          path(input);
        }
      } catch (InvalidPathException e) {
        throw UnusableInput.because(
            "File names in another encoding",
            "A name in or below "
                + input
                + " cannot be written in this locale. Set LC_ALL=C.UTF-8 and start again.");
      }
    }
    checkFlags();
    for (Root root : roots) {
      try {
        expand(root);
      } catch (RuntimeException | StackOverflowError mistake) {
        // The other root modules keep their answers.
        String where = "the root module " + root.node().directory().name();
        mistakes.add(new Mistake(where, mistake));
        unseen.add(Origin.of(Origin.Kind.UNDECIDED, where + " ended with an internal error"));
      }
    }
  }

  private void path(String input) throws UnusableInput {
    Path path = options.working().resolve(input);
    if (!Files.exists(path)) {
      throw UnusableInput.because(
          "No such file or directory", "There is nothing at " + input + ".");
    }
    if (Files.isDirectory(path)) {
      directory(path, input);
    } else if (isConfiguration(path)) {
      module(path.toAbsolutePath().getParent(), input);
    } else {
      file(path, input);
    }
  }

  /** By name, as Terraform decides it; but a plan is one whatever its file is called. */
  private static boolean isConfiguration(Path path) {
    String name = path.getFileName().toString();
    return (name.endsWith(".tf") || name.endsWith(".tf.json")) && !PlanReader.looksLike(path);
  }

  private void directory(Path directory, String input) throws UnusableInput {
    if (!Files.isReadable(directory) || !Files.isExecutable(directory)) {
      throw unreadable(input);
    }
    ModuleLoader loader = loader(directory, input);
    RootModules.Found found = RootModules.find(loader);
    diagnostics.addAll(found.diagnostics());
    unseen.addAll(found.unseen());
    if (found.roots().isEmpty() && found.unseen().isEmpty()) {
      throw UnusableInput.because(
          "No Terraform configuration",
          "There is no .tf or .tf.json file in or below " + input + ".");
    }
    found.roots().forEach(module -> root(loader, module));
  }

  /** A file is never read alone: Terraform's unit is the directory around it. */
  private void module(Path directory, String input) throws UnusableInput {
    ModuleLoader loader = loader(directory, input);
    root(loader, loader.scan().given());
  }

  private void root(ModuleLoader loader, ModuleDirectory directory) {
    if (seen.add(directory.real())) {
      roots.add(new Root(loader, loader.root(directory)));
    }
  }

  private static UnusableInput unreadable(String input) {
    return UnusableInput.because("Unreadable directory", input + " cannot be opened.");
  }

  private ModuleLoader loader(Path directory, String input) throws UnusableInput {
    try {
      ScanRoot scan = ScanRoot.of(directory, options.working());
      SourceReader reader = new SourceReader(options.budgets(), options.overlay());
      return new ModuleLoader(scan, reader, options.budgets());
    } catch (IOException e) {
      throw unreadable(input);
    }
  }

  private void file(Path path, String input) throws UnusableInput {
    if (!Files.isRegularFile(path)) {
      throw UnusableInput.because(
          "Not a regular file",
          input + " is a device, a pipe or a socket; - reads a plan from standard input.");
    }
    try (InputStream stream = Files.newInputStream(path)) {
      document(stream, name(path));
    } catch (IOException e) {
      throw UnusableInput.because("Unreadable file", input + " cannot be opened.");
    }
  }

  private String name(Path path) {
    Path base = options.working().toAbsolutePath().normalize();
    return base.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  private void document(InputStream stream, String name) throws UnusableInput {
    try {
      switch (new PlanReader(provider, parser, options.budgets()).read(stream, name)) {
        case PlanReader.Read(Inventory inventory) ->
            add(Input.Kind.PLAN, inventory, new TreeSet<>(), new TreeSet<>());
        case PlanReader.Refused(Diagnostic reason) -> throw new UnusableInput(reason);
      }
    } catch (IOException e) {
      throw UnusableInput.because("Unreadable input", "Reading " + name + " failed.");
    }
  }

  /** A flag for a variable that no root module has is a mistake, as it is in Terraform. */
  private void checkFlags() throws UnusableInput {
    Set<String> declared = new TreeSet<>();
    roots.forEach(root -> declared.addAll(root.node().module().variables().keySet()));
    for (VariableInputs.Flag flag : options.variables().flags()) {
      if (flag instanceof VariableInputs.Assignment(String name, String text)
          && !declared.contains(name)) {
        throw UnusableInput.because(
            "Value for undeclared variable",
            "No root module has a variable \""
                + name
                + "\", which --var sets."
                + NearName.question(name, declared));
      }
    }
  }

  private void expand(Root root) {
    ModuleNode node = root.node();
    SortedMap<String, Value> values =
        VariableValues.of(node, flagsFor(node), root.loader(), diagnostics);
    variables.addAll(values.values());
    Expander expander =
        new Expander(root.loader(), provider, options.workspace(), options.budgets());
    Inventory inventory = expander.expand(node, new TreeMap<>(values)).inventory();
    add(Input.Kind.ROOT_MODULE, inventory, assumed(values), missing(values));
  }

  private static SortedSet<String> assumed(SortedMap<String, Value> variables) {
    SortedSet<String> names = new TreeSet<>();
    variables.forEach(
        (name, value) -> {
          if (value.derivation().inputs().stream()
              .anyMatch(from -> from.step() == Derivation.Step.VARIABLE_DEFAULT)) {
            names.add("var." + name);
          }
        });
    return names;
  }

  private static SortedSet<String> missing(SortedMap<String, Value> variables) {
    SortedSet<String> names = new TreeSet<>();
    variables.forEach(
        (name, value) -> {
          if (value.origins().stream().anyMatch(origin -> origin.name().equals("var." + name))) {
            names.add("var." + name);
          }
        });
    return names;
  }

  /** Of several root modules, each takes the flags for the variables that it has. */
  private VariableInputs flagsFor(ModuleNode node) {
    List<VariableInputs.Flag> flags =
        options.variables().flags().stream()
            .filter(
                flag ->
                    !(flag instanceof VariableInputs.Assignment(String name, String text))
                        || node.module().variables().containsKey(name))
            .toList();
    return new VariableInputs(options.variables().environment(), flags);
  }

  private void add(
      Input.Kind kind, Inventory inventory, SortedSet<String> assumed, SortedSet<String> missing) {
    long managed =
        inventory.instances().stream()
            .filter(i -> i.address().mode() == ResourceMode.MANAGED)
            .count();
    inventories.add(inventory);
    read.add(new Input(kind, inventory.root(), (int) managed, assumed, missing));
  }
}
