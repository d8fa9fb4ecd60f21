package io.trailproof;

import io.trailproof.eval.Evaluator;
import io.trailproof.expand.Inventory;
import io.trailproof.fix.Fix;
import io.trailproof.fix.Proposals;
import io.trailproof.graph.AccountContent;
import io.trailproof.graph.Accounts;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.report.Report;
import io.trailproof.report.Report.Mistake;
import io.trailproof.report.Secrets;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Rule;
import io.trailproof.rule.RuleNames;
import io.trailproof.rule.RulePack;
import io.trailproof.rule.RuleReader;
import io.trailproof.rule.RuleRunner;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.NearName;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One run, from the inputs to the report: the table of contents of the program.
 *
 * <p>Give it a thread with a deep stack ({@link #STACK_BYTES}): what users write may be deeply
 * nested. Not safe for several threads.
 */
public final class Analyzer {
  /** Enough for every expression that the budgets let pass; reserved, not used up. */
  public static final long STACK_BYTES = 512L << 20;

  private final AnalysisOptions options;
  private final HclParser parser;
  private final ProviderSchema provider;
  private final List<Rule> rules;
  private final List<Mistake> mistakes = new ArrayList<>();

  public Analyzer(AnalysisOptions options) throws UnusableInput {
    this.options = options;
    this.parser = new HclParser(options.budgets());
    this.provider = ProviderSchema.aws(parser);
    this.rules = selected(rules(parser, provider, options.budgets()));
  }

  /** The same rules for other texts of the same files. */
  private Analyzer(Analyzer other, Map<Path, String> overlay) {
    this.options = other.options.with(overlay);
    this.parser = other.parser;
    this.provider = other.provider;
    this.rules = other.rules;
  }

  /** An analysis by other rules than those that ship. */
  Analyzer(AnalysisOptions options, List<Rule> rules) {
    this.options = options;
    this.parser = new HclParser(options.budgets());
    this.provider = ProviderSchema.aws(parser);
    this.rules = List.copyOf(rules);
  }

  /** The rules that ship with the program, by stage and id. */
  public static List<Rule> rules() {
    HclParser parser = new HclParser(Budgets.DEFAULT);
    return rules(parser, ProviderSchema.aws(parser), Budgets.DEFAULT);
  }

  private static List<Rule> rules(HclParser parser, ProviderSchema provider, Budgets budgets) {
    Evaluator constants = Evaluator.ofConstants(budgets);
    return RulePack.builtIn(new RuleReader(parser, constants, new RuleNames(provider)));
  }

  /** Analyses the inputs. */
  public Report analyze(InputStream standardInput) throws UnusableInput {
    Inputs inputs = new Inputs(options, standardInput, provider, parser);
    inputs.readAll();
    mistakes.addAll(inputs.mistakes());
    List<Inventory> inventories = inputs.inventories();
    SortedSet<Origin> unseen = new TreeSet<>(inputs.unseen());
    unseen.addAll(declaredElsewhere());
    List<Conclusion> conclusions = conclude(Accounts.of(inventories, unseen));
    Map<Conclusion, Fix> fixes = fixes(conclusions);
    List<Diagnostic> diagnostics = new ArrayList<>(inputs.diagnostics());
    for (Inventory inventory : inventories) {
      diagnostics.addAll(inventory.diagnostics());
      unseen.addAll(inventory.unseen());
    }
    return new Report(
        inputs.read(),
        conclusions,
        fixes,
        diagnostics.stream().distinct().toList(),
        unseen,
        mistakes,
        secrets(inputs, inventories));
  }

  private static Secrets secrets(Inputs inputs, List<Inventory> inventories) {
    List<Value> values = new ArrayList<>(inputs.variables());
    inventories.forEach(
        inventory -> inventory.instances().forEach(instance -> values.add(instance.value())));
    return Secrets.in(values);
  }

  /** What the user has declared not to be among the inputs. */
  private List<Origin> declaredElsewhere() {
    return options.partial()
        ? List.of(
            Origin.of(Origin.Kind.UNDECIDED, "elsewhere: the rest of the account (--partial)"))
        : List.of();
  }

  private List<Conclusion> conclude(List<AccountContent> accounts) {
    RuleRunner runner = new RuleRunner(provider, options.budgets());
    List<Conclusion> conclusions = new ArrayList<>();
    for (AccountContent account : accounts) {
      for (Rule rule : rules) {
        conclusions.add(conclude(runner, rule, account));
      }
    }
    return conclusions;
  }

  /** A mistake of ours in one rule leaves the others their answers, and this one without. */
  private Conclusion conclude(RuleRunner runner, Rule rule, AccountContent account) {
    try {
      return runner.run(rule, account);
    } catch (RuntimeException | StackOverflowError mistake) {
      String where = "the rule " + rule.id();
      mistakes.add(new Mistake(where, mistake));
      String says = where + " ended with an internal error";
      return Conclusion.undecided(rule, account, Origin.of(Origin.Kind.UNDECIDED, says));
    }
  }

  private List<Rule> selected(List<Rule> all) throws UnusableInput {
    List<String> ids = all.stream().map(Rule::id).toList();
    SortedSet<String> named = new TreeSet<>(options.only());
    named.addAll(options.skip());
    for (String name : named) {
      if (!ids.contains(name)) {
        throw UnusableInput.because(
            "Unknown rule", "There is no rule \"" + name + "\"." + NearName.question(name, ids));
      }
    }
    return all.stream()
        .filter(rule -> options.only().isEmpty() || options.only().contains(rule.id()))
        .filter(rule -> !options.skip().contains(rule.id()))
        .toList();
  }

  private Map<Conclusion, Fix> fixes(List<Conclusion> conclusions) {
    Map<Conclusion, Fix> fixes = new LinkedHashMap<>();
    if (options.overlay().isEmpty()) {
      FixFinder finder =
          new FixFinder(
              options,
              new Proposals(parser),
              overlay -> new Analyzer(this, overlay).analyze(InputStream.nullInputStream()));
      conclusions.forEach(c -> fix(finder, c).ifPresent(fix -> fixes.put(c, fix)));
    }
    return fixes;
  }

  private Optional<Fix> fix(FixFinder finder, Conclusion conclusion) {
    try {
      return finder.find(conclusion);
    } catch (RuntimeException | StackOverflowError mistake) {
      mistakes.add(new Mistake("the search for a fix of " + conclusion.rule().id(), mistake));
      return Optional.empty();
    }
  }
}
