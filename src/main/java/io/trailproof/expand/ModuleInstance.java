package io.trailproof.expand;

import io.trailproof.config.InputVariable;
import io.trailproof.config.LocalValue;
import io.trailproof.config.Module;
import io.trailproof.config.ModuleCall;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.OutputValue;
import io.trailproof.config.Resource;
import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Scope;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A module with its arguments: the scope of all its expressions.
 *
 * <p>Names are answered on demand and remembered. What needs itself is reported and unknown.
 */
public final class ModuleInstance implements Scope {
  private final ExpansionRun run;
  private final ModuleNode node;
  private final ModuleAddress address;
  private final Optional<Caller> caller;
  private final Existence existence;
  private final SortedMap<String, Value> rootVariables;

  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, ResourceBlock> resources = new HashMap<>();
  private final Map<String, CalledModule> calls = new HashMap<>();

  private ModuleInstance(
      ExpansionRun run,
      ModuleNode node,
      ModuleAddress address,
      Optional<Caller> caller,
      Existence existence,
      SortedMap<String, Value> rootVariables) {
    this.run = run;
    this.node = node;
    this.address = address;
    this.caller = caller;
    this.existence = existence;
    this.rootVariables = rootVariables;
  }

  /** Who calls a module, and for which occurrence of the call. */
  record Caller(ModuleInstance module, ModuleCall call, Occurrence occurrence) {
    Scope scope() {
      return occurrence.names().isEmpty() ? module : module.with(occurrence.names());
    }
  }

  static ModuleInstance root(
      ExpansionRun run, ModuleNode node, SortedMap<String, Value> variables) {
    return new ModuleInstance(
        run, node, ModuleAddress.ROOT, Optional.empty(), Existence.CERTAIN, variables);
  }

  ModuleInstance child(ModuleNode called, ModuleCall call, Occurrence occurrence) {
    return new ModuleInstance(
        run,
        called,
        address.child(call.name(), occurrence.key()),
        Optional.of(new Caller(this, call, occurrence)),
        existence.and(occurrence.existence()),
        new TreeMap<>());
  }

  public ModuleAddress address() {
    return address;
  }

  public Module module() {
    return node.module();
  }

  ModuleNode node() {
    return node;
  }

  ExpansionRun run() {
    return run;
  }

  Optional<Caller> caller() {
    return caller;
  }

  /** Whether this instance will be there at all. */
  public Existence existence() {
    return existence;
  }

  @Override
  public Resolution resolve(Traversal traversal, Diagnostics diagnostics) {
    return new Names(this, traversal, diagnostics).resolve();
  }

  /** Reports what an expression refers to and the module does not declare. */
  public void checkReferences(Expression expression, Diagnostics diagnostics) {
    ReferenceCheck.check(node, expression, diagnostics);
  }

  @Override
  public boolean requires(String provider) {
    return module().requiredProviders().containsKey(provider);
  }

  /** An input variable that the module declares. */
  Value variable(InputVariable variable) {
    return remember("var." + variable.name(), variable.header(), () -> argument(variable));
  }

  private Value argument(InputVariable variable) {
    if (caller.isEmpty()) {
      return rootVariables.getOrDefault(
          variable.name(),
          variable.missing(
              run.identity("var." + variable.name(), ""),
              Origin.of(Origin.Kind.VARIABLE, "var." + variable.name(), variable.header())));
    }
    String name = address.prefix() + "var." + variable.name();
    Attribute argument = caller.get().call().arguments().get(variable.name());
    if (argument != null) {
      Value given = run.evaluate(argument.value(), caller.get().scope());
      Derivation step =
          Derivation.of(
              Derivation.Step.MODULE_ARGUMENT,
              variable.name(),
              argument.range(),
              given.derivation());
      return variable.accept(given.derived(step), name, argument.value().range(), run.diagnostics);
    }
    if (!variable.isRequired()) {
      return variable.assumed();
    }
    SourceRange header = caller.get().call().header();
    return variable.missing(
        run.identity(name, ""), Origin.of(Origin.Kind.ERROR, "Missing required argument", header));
  }

  Value local(LocalValue local) {
    return remember(
        "local." + local.name(),
        local.nameRange(),
        () -> {
          Value value = run.evaluate(local.value(), this);
          return value.derived(
              Derivation.of(
                  Derivation.Step.LOCAL,
                  "local." + local.name(),
                  local.value().range(),
                  value.derivation()));
        });
  }

  /** An output as the calling module sees it. */
  Value output(OutputValue output) {
    return remember(
        "output." + output.name(),
        output.header(),
        () -> {
          Value value = run.evaluate(output.value(), this);
          Value named =
              value.derived(
                  Derivation.of(
                      Derivation.Step.OUTPUT,
                      address.prefix() + "output." + output.name(),
                      output.value().range(),
                      value.derivation()));
          return output.ephemeral() ? named.mark(Set.of(Mark.EPHEMERAL)) : named;
        });
  }

  /** The values of all outputs, by name. */
  public SortedMap<String, Value> outputs() {
    SortedMap<String, Value> all = new TreeMap<>();
    module().outputs().forEach((name, output) -> all.put(name, output(output)));
    return all;
  }

  /** A value under a name of the module: worked out once, one thing each time, no circle. */
  private Value remember(String name, SourceRange range, Supplier<Value> work) {
    Value known = values.get(name);
    if (known != null) {
      return known;
    }
    String full = address.prefix() + name;
    Optional<Value> value = run.workOut(full, range, work);
    if (value.isEmpty()) {
      return circular(full, range);
    }
    Value named =
        run.isInCycle(full)
            ? circular(full, range)
            : identified(value.get(), run.identity(full, ""));
    values.put(name, named);
    return named;
  }

  /** A value that is not a thing of its own, worked out once. */
  Value once(String key, Supplier<Value> work) {
    Value known = values.get(key);
    if (known == null) {
      known = work.get();
      values.put(key, known);
    }
    return known;
  }

  private static Value circular(String name, SourceRange range) {
    return Value.unknown(Type.DYNAMIC, Origin.of(Origin.Kind.ERROR, "Cycle: " + name, range));
  }

  /** An unknown that stands for no thing yet stands for this one. */
  static Value identified(Value value, Identity identity) {
    return value.content() instanceof Content.Unknown unknown && unknown.identity().isEmpty()
        ? new Value(value.type(), unknown.with(identity), value.marks(), value.derivation())
        : value;
  }

  /** A resource of the module with its instances; empty while these are being worked out. */
  Optional<ResourceBlock> resource(Resource resource) {
    ResourceBlock known = resources.get(resource.key());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<ResourceBlock> block =
        run.workOut(
            address.prefix() + resource.key(),
            resource.header(),
            () -> ResourceBlock.expand(this, resource));
    block.ifPresent(b -> resources.put(resource.key(), b));
    return block;
  }

  Optional<Resource> resource(ResourceMode mode, String type, String name) {
    return Optional.ofNullable(module().resources().get(Resource.key(mode, type, name)));
  }

  /** A module call with its instances; empty while these are being worked out. */
  Optional<CalledModule> call(ModuleCall call) {
    CalledModule known = calls.get(call.name());
    if (known != null) {
      return Optional.of(known);
    }
    Optional<CalledModule> called =
        run.workOut(
            address.prefix() + "module." + call.name(),
            call.header(),
            () -> CalledModule.expand(this, call));
    called.ifPresent(c -> calls.put(call.name(), c));
    return called;
  }

  /** The provider configuration of a resource of this module. */
  ProviderConfiguration provider(Resource resource) {
    return Providers.of(this, resource);
  }

  /** All resources, then those of all called modules. */
  void collect(List<ResourceInstance> instances, List<ModuleInstance> modules) {
    modules.add(this);
    for (Resource resource : module().resources().values()) {
      resource(resource).ifPresent(block -> instances.addAll(block.instances()));
    }
    for (ModuleCall call : module().calls().values()) {
      call(call)
          .ifPresent(
              called -> called.instances().forEach(child -> child.collect(instances, modules)));
    }
  }
}
