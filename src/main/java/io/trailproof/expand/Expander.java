package io.trailproof.expand;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ProviderBlock;
import io.trailproof.config.ResourceMode;
import io.trailproof.eval.EqualityMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.function.FileAccess;
import io.trailproof.function.FunctionTable;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Works out what a root module makes: all module instances, and in them all resource instances.
 *
 * <p>Not safe for several threads. Give it a thread with a deep stack: values are worked out on
 * demand, one inside another.
 */
public final class Expander {
  /** By place; what is about no place comes first. */
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(
          Diagnostic::subject,
          Comparator.comparing(
              range -> range.orElse(null), Comparator.nullsFirst(Comparator.naturalOrder())));

  private final ModuleLoader loader;
  private final ProviderSchema schemas;
  private final String workspace;
  private final Budgets budgets;

  /**
   * An expander.
   *
   * @param workspace what {@code terraform.workspace} is
   */
  public Expander(ModuleLoader loader, ProviderSchema schemas, String workspace, Budgets budgets) {
    this.loader = loader;
    this.schemas = schemas;
    this.workspace = workspace;
    this.budgets = budgets;
  }

  /** What a root module makes with these values of its variables. */
  public Expansion expand(ModuleNode root, SortedMap<String, Value> variables) {
    ExpansionRun run = run(root);
    ModuleInstance top = ModuleInstance.root(run, root, variables);
    List<ResourceInstance> instances = new ArrayList<>();
    List<ModuleInstance> modules = new ArrayList<>();
    top.collect(instances, modules);
    modules.forEach(Expander::evaluateRest);
    SortedSet<Origin> unseen = new TreeSet<>(run.unseen);
    modules.forEach(module -> unseen.addAll(module.module().unseen()));
    modules.forEach(
        module ->
            module.module().forgotten().stream().filter(this::mayMatter).forEach(unseen::add));
    Inventory inventory =
        new Inventory(
            root.directory().name(),
            instances,
            List.copyOf(run.providers.values()),
            diagnostics(run, modules),
            unseen);
    return new Expansion(top, inventory);
  }

  /** Whether what is no longer managed is of a type that rules ask about, or a module. */
  private boolean mayMatter(Origin forgotten) {
    String type = forgotten.name().split("\\.", 2)[0];
    return type.equals("module") || schemas.schema(ResourceMode.MANAGED, type).isPresent();
  }

  private ExpansionRun run(ModuleNode root) {
    FileAccess files =
        FileAccess.within(loader.scan().border(), root.directory().real(), budgets.fileBytes());
    return new ExpansionRun(
        root.directory().name(),
        loader,
        schemas,
        Evaluator.ofTerraform(files, EqualityMode.TERRAFORM, budgets),
        new Evaluator(FunctionTable.of(List.of()), EqualityMode.TERRAFORM, budgets),
        workspace,
        budgets);
  }

  /** What no resource has asked for is evaluated, too: an error there is an error. */
  private static void evaluateRest(ModuleInstance module) {
    module.module().locals().values().forEach(module::local);
    module.module().variables().values().forEach(module::variable);
    module.module().outputs().values().forEach(module::output);
    for (ProviderBlock provider : module.module().providers().values()) {
      if (module.caller().isEmpty()) {
        Providers.configured(module, provider);
      }
    }
  }

  /** Each once, by place: a module with a hundred instances has its errors once. */
  private static List<Diagnostic> diagnostics(ExpansionRun run, List<ModuleInstance> modules) {
    Set<Diagnostic> all = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    Set<List<String>> paths = new HashSet<>();
    for (ModuleInstance module : modules) {
      if (seen.add(module.module().path())) {
        all.addAll(module.module().diagnostics());
      }
      if (paths.add(module.node().path())) {
        ReferenceCheck.check(module.node(), run.diagnostics);
      }
    }
    all.addAll(run.diagnostics.toList());
    List<Diagnostic> sorted = new ArrayList<>(all);
    sorted.sort(ORDER);
    return List.copyOf(sorted);
  }
}
