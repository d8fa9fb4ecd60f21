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
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Rule;
import io.trailproof.rule.RuleNames;
import io.trailproof.rule.RulePack;
import io.trailproof.rule.RuleReader;
import io.trailproof.rule.RuleRunner;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.NearName;
import io.trailproof.value.Origin;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  public Analyzer(AnalysisOptions options) throws UnusableInput {
    this.options = options;
    this.parser = new HclParser(options.budgets());
    this.provider = ProviderSchema.aws(parser);
    this.rules = selected(rules(parser, provider, options));
  }

  /** The same rules for other texts of the same files. */
  private Analyzer(Analyzer other, Map<Path, String> overlay) {
    this.options = other.options.with(overlay);
    this.parser = other.parser;
    this.provider = other.provider;
    this.rules = other.rules;
  }

  /** The rules that ship with the program. */
  public static List<Rule> rules(
      HclParser parser, ProviderSchema provider, AnalysisOptions options) {
    Evaluator constants = Evaluator.ofConstants(options.budgets());
    return RulePack.builtIn(new RuleReader(parser, constants, new RuleNames(provider)));
  }

  /** Analyses the inputs. */
  public Report analyze(InputStream standardInput) throws UnusableInput {
    Inputs inputs = new Inputs(options, standardInput, provider, parser);
    inputs.readAll();
    List<Inventory> inventories = inputs.inventories();
    List<AccountContent> accounts = Accounts.of(inventories, unseen());
    List<Conclusion> conclusions = conclude(accounts);
    List<Diagnostic> diagnostics = new ArrayList<>(inputs.diagnostics());
    SortedSet<Origin> unseen = unseen();
    for (Inventory inventory : inventories) {
      diagnostics.addAll(inventory.diagnostics());
      unseen.addAll(inventory.unseen());
    }
    return new Report(
        inputs.read(),
        conclusions,
        fixes(conclusions),
        diagnostics.stream().distinct().toList(),
        unseen);
  }

  /** What the user has declared not to be among the inputs. */
  private SortedSet<Origin> unseen() {
    SortedSet<Origin> unseen = new TreeSet<>();
    if (options.partial()) {
      unseen.add(
          Origin.of(Origin.Kind.UNDECIDED, "elsewhere: the rest of the account (--partial)"));
    }
    return unseen;
  }

  private List<Conclusion> conclude(List<AccountContent> accounts) {
    RuleRunner runner = new RuleRunner(provider, options.budgets());
    List<Conclusion> conclusions = new ArrayList<>();
    for (AccountContent account : accounts) {
      for (Rule rule : rules) {
        conclusions.add(runner.run(rule, account));
      }
    }
    return conclusions;
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
      conclusions.forEach(c -> finder.find(c).ifPresent(fix -> fixes.put(c, fix)));
    }
    return fixes;
  }
}
