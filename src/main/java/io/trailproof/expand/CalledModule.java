package io.trailproof.expand;

import io.trailproof.config.Called;
import io.trailproof.config.ModuleCall;
import io.trailproof.config.OutputValue;
import io.trailproof.eval.Scope.Resolution;
import io.trailproof.source.NearName;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A module call with its instances.
 *
 * @param missing why the module was not read; empty if it was
 */
record CalledModule(
    ModuleInstance caller,
    ModuleCall call,
    Occurrences occurrences,
    List<ModuleInstance> instances,
    SortedSet<Origin> missing) {

  static CalledModule expand(ModuleInstance caller, ModuleCall call) {
    ExpansionRun run = caller.run();
    return switch (run.loader.called(caller.node(), call, run.diagnostics)) {
      case Called.Missing(Origin origin) -> {
        run.unseen.add(origin);
        yield new CalledModule(
            caller,
            call,
            Occurrences.of(Occurrences.Shape.ONE, List.of()),
            List.of(),
            new TreeSet<>(List.of(origin)));
      }
      case Called.Found found -> {
        Occurrences occurrences = new Repeater(run, caller).of(call.repetition());
        yield run.takeModuleInstances(Math.max(1, occurrences.all().size()))
            ? expand(caller, call, occurrences, found)
            : tooMany(caller, call, occurrences);
      }
    };
  }

  private static CalledModule expand(
      ModuleInstance caller, ModuleCall call, Occurrences occurrences, Called.Found found) {
    checkArguments(caller, call, found);
    Providers.checkPassed(caller, call, found.node().module());
    List<ModuleInstance> instances = new ArrayList<>();
    for (Occurrence occurrence : occurrences.all()) {
      instances.add(caller.child(found.node(), call, occurrence));
    }
    return new CalledModule(caller, call, occurrences, instances, new TreeSet<>());
  }

  private static CalledModule tooMany(
      ModuleInstance caller, ModuleCall call, Occurrences occurrences) {
    ExpansionRun run = caller.run();
    Origin origin = Origin.of(Origin.Kind.LIMIT, "moduleInstances", call.header());
    run.unseen.add(origin);
    run.diagnostics.error(
        "Too many module instances",
        ("With this call the run has more module instances than the budget"
                + " \"moduleInstances\" of %s. The module was not read.")
            .formatted(run.budgets.moduleInstances()),
        call.header());
    return new CalledModule(caller, call, occurrences, List.of(), new TreeSet<>(List.of(origin)));
  }

  private static void checkArguments(ModuleInstance caller, ModuleCall call, Called.Found found) {
    var variables = found.node().module().variables();
    call.arguments()
        .forEach(
            (name, argument) -> {
              if (!variables.containsKey(name)) {
                caller
                    .run()
                    .diagnostics
                    .error(
                        "Unsupported argument",
                        "An argument named \"%s\" is not expected here.%s"
                            .formatted(name, NearName.question(name, variables.keySet())),
                        argument.nameRange());
              }
            });
    for (var variable : variables.values()) {
      if (variable.isRequired() && !call.arguments().containsKey(variable.name())) {
        caller
            .run()
            .diagnostics
            .error(
                "Missing required argument",
                "The argument \"%s\" is required, but no definition was found."
                    .formatted(variable.name()),
                call.header());
      }
    }
  }

  /**
   * What {@code module.name…} stands for.
   *
   * @param used the steps up to the call's name
   */
  Resolution resolve(Traversal traversal, int used) {
    String name = caller.address().prefix() + "module." + call.name();
    if (!missing.isEmpty()) {
      Value unknown = Value.unknown(Type.DYNAMIC, missing);
      return new Resolution(
          ModuleInstance.identified(unknown, caller.run().identity(name, "")), used);
    }
    if (occurrences.shape() == Occurrences.Shape.ONE) {
      return resolve(instances.getFirst(), traversal, used);
    }
    return Keyed.step(traversal, used)
        .flatMap(
            key ->
                instances.stream()
                    .filter(each -> key.equals(each.address().steps().getLast().key()))
                    .findFirst())
        .map(instance -> resolveKeyed(instance, traversal, used + 1))
        .orElseGet(
            () -> new Resolution(caller.once("module." + call.name() + "[*]", this::whole), used));
  }

  private Resolution resolveKeyed(ModuleInstance instance, Traversal traversal, int used) {
    Resolution found = resolve(instance, traversal, used);
    if (instance.caller().orElseThrow().occurrence().existence().isCertain()) {
      return found;
    }
    String output = found.steps() > used ? Keyed.name(traversal, used) : "";
    Identity identity = caller.run().identity(instance.address().toString(), output);
    return new Resolution(
        Unsure.value(found.value(), identity, occurrences.origins()), found.steps(), false);
  }

  private static Resolution resolve(ModuleInstance instance, Traversal traversal, int used) {
    if (traversal.steps().size() > used
        && traversal.steps().get(used) instanceof Traversal.AttributeStep step) {
      OutputValue output = instance.module().outputs().get(step.name());
      if (output != null) {
        return new Resolution(instance.output(output), used + 1);
      }
    }
    return new Resolution(object(instance), used);
  }

  private static Value object(ModuleInstance instance) {
    Value object = Value.object(instance.outputs());
    return instance.module().unseen().isEmpty()
        ? object
        : Value.unknown(Type.DYNAMIC, instance.module().unseen());
  }

  /** All instances together: a tuple, an object, or unknown. */
  private Value whole() {
    if (!occurrences.areKnown()) {
      return Value.unknown(Type.DYNAMIC, occurrences.origins());
    }
    if (occurrences.shape() == Occurrences.Shape.COUNTED) {
      return Value.tuple(instances.stream().map(CalledModule::object).toList());
    }
    Map<String, Value> byKey = new TreeMap<>();
    for (ModuleInstance instance : instances) {
      if (instance.address().steps().getLast().key() instanceof InstanceKey.Text(String key)) {
        byKey.put(key, object(instance));
      }
    }
    return Value.object(byKey);
  }
}
