package io.trailproof.expand;

import io.trailproof.config.ModuleLoader;
import io.trailproof.eval.Evaluator;
import io.trailproof.eval.Scope;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What the expansion of one root module shares: who reads and evaluates, what is being worked out
 * at the moment, what has been used up and what has been found wrong.
 */
final class ExpansionRun {
  /** Objects that wait for each other; longer chains than this are made by no person. */
  private static final int DEEPEST = 1_000;

  final String root;
  final ModuleLoader loader;
  final ProviderSchema schemas;
  final Evaluator evaluator;
  final Evaluator formulas;
  final String workspace;
  final Budgets budgets;
  final Diagnostics diagnostics = new Diagnostics();
  final SortedSet<Origin> unseen = new TreeSet<>();
  final Map<String, ProviderConfiguration> providers = new HashMap<>();

  private final List<String> underWay = new ArrayList<>();
  private final Set<String> inCycle = new HashSet<>();
  private int instances;
  private int moduleInstances;

  ExpansionRun(
      String root,
      ModuleLoader loader,
      ProviderSchema schemas,
      Evaluator evaluator,
      Evaluator formulas,
      String workspace,
      Budgets budgets) {
    this.root = root;
    this.loader = loader;
    this.schemas = schemas;
    this.evaluator = evaluator;
    this.formulas = formulas;
    this.workspace = workspace;
    this.budgets = budgets;
  }

  /** What a name of this root module, an address or a variable, stands for. */
  Identity identity(String thing, String attribute) {
    return new Identity(root, thing, attribute);
  }

  Value evaluate(Expression expression, Scope scope) {
    return evaluator.evaluate(expression, scope, diagnostics);
  }

  /**
   * Works something out that others may refer to; empty if it is being worked out already, that is
   * if it needs itself, which is reported.
   *
   * @param name of which there is one in the run: its address
   * @param range where it is declared
   */
  <T> Optional<T> workOut(String name, SourceRange range, Supplier<T> work) {
    int start = underWay.indexOf(name);
    if (start >= 0) {
      reportCycle(underWay.subList(start, underWay.size()), range);
      return Optional.empty();
    }
    if (underWay.size() >= DEEPEST) {
      unseen.add(Origin.of(Origin.Kind.LIMIT, "references", range));
      diagnostics.error(
          "Chain of references too long",
          "More than " + DEEPEST + " objects refer to each other in a row. The rest is unknown.",
          range);
      return Optional.empty();
    }
    underWay.add(name);
    try {
      return Optional.of(work.get());
    } finally {
      underWay.removeLast();
    }
  }

  /** Whether something was found to need itself. */
  boolean isInCycle(String name) {
    return inCycle.contains(name);
  }

  private void reportCycle(List<String> members, SourceRange range) {
    if (inCycle.addAll(members)) {
      SortedSet<String> sorted = new TreeSet<>(members);
      if (sorted.size() == 1) {
        diagnostics.error(
            "Self-referential block",
            "Configuration for " + sorted.first() + " may not refer to itself.",
            range);
      } else {
        diagnostics.error(
            "Cycle: " + String.join(", ", sorted),
            "Each of these needs another of them, so that none can be worked out.",
            range);
      }
    }
  }

  /** Takes as many instances from the budget; false if there are not as many left. */
  boolean takeInstances(int count) {
    instances += count;
    return instances <= budgets.instances();
  }

  boolean takeModuleInstances(int count) {
    moduleInstances += count;
    return moduleInstances <= budgets.moduleInstances();
  }
}
