package io.trailproof.expand;

import io.trailproof.config.InputVariable;
import io.trailproof.config.LocalValue;
import io.trailproof.config.ModuleCall;
import io.trailproof.config.Resource;
import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Scope.Resolution;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the names of Terraform's language stand for in a module: {@code var.}, {@code local.},
 * {@code module.}, {@code data.}, resources and the rest.
 *
 * <p>What is not declared is reported by {@link ReferenceCheck}, once for all instances and also
 * inside {@code try}; here it is just unknown.
 */
final class Names {
  private final ModuleInstance module;
  private final Traversal traversal;
  private final Diagnostics diagnostics;

  Names(ModuleInstance module, Traversal traversal, Diagnostics diagnostics) {
    this.module = module;
    this.traversal = traversal;
    this.diagnostics = diagnostics;
  }

  Resolution resolve() {
    return switch (traversal.root()) {
      case "var" -> variable();
      case "local" -> local();
      case "module" -> call();
      case "path" -> named(path());
      case "terraform" -> named(terraform());
      case "data" -> resource(ResourceMode.DATA, name(0), 1);
      case "ephemeral" -> resource(ResourceMode.EPHEMERAL, name(0), 1);
      case "resource" -> resource(ResourceMode.MANAGED, name(0), 1);
      case "each" -> eachOutside();
      case "count" ->
          outside(
              "Reference to \"count\" in non-counted context",
              "The \"count\" object can only be used in \"module\", \"resource\", and \"data\""
                  + " blocks, and only when the \"count\" argument is set.");
      case "self" -> error("Invalid \"self\" reference");
      default -> resource(ResourceMode.MANAGED, traversal.root(), 0);
    };
  }

  private Resolution variable() {
    InputVariable variable = module.module().variables().get(name(0));
    return variable == null ? undeclared(1) : new Resolution(module.variable(variable), 1);
  }

  private Resolution local() {
    LocalValue local = module.module().locals().get(name(0));
    return local == null ? undeclared(1) : new Resolution(module.local(local), 1);
  }

  private Resolution call() {
    ModuleCall call = module.module().calls().get(name(0));
    if (call == null) {
      return undeclared(1);
    }
    return module
        .call(call)
        .map(called -> called.resolve(traversal, 1))
        .orElseGet(() -> error("Cycle"));
  }

  /**
   * A resource.
   *
   * @param used the steps before the one that names it
   */
  private Resolution resource(ResourceMode mode, String type, int used) {
    Optional<Resource> resource = module.resource(mode, type, name(used));
    if (resource.isEmpty()) {
      return undeclared(used + 1);
    }
    return module
        .resource(resource.get())
        .map(block -> block.resolve(traversal, used + 1, diagnostics))
        .orElseGet(() -> error("Cycle"));
  }

  private Value path() {
    return switch (name(0)) {
      case "module" -> Value.string(module.node().pathFromRoot());
      case "root" -> Value.string(".");
      // The same code gives the same report wherever it is checked out.
      case "cwd" -> Value.unknown(Type.STRING, Origin.of(Origin.Kind.FUNCTION, "path.cwd"));
      default -> wrongAttribute("path", "cwd, module or root");
    };
  }

  private Value terraform() {
    return switch (name(0)) {
      case "workspace" -> Value.string(module.run().workspace);
      case "applying" ->
          Value.unknown(Type.BOOL, Origin.of(Origin.Kind.FUNCTION, "terraform.applying"))
              .mark(Set.of(Mark.EPHEMERAL));
      default -> wrongAttribute("terraform", "workspace");
    };
  }

  private Value wrongAttribute(String object, String known) {
    String summary = "Invalid \"" + object + "\" attribute";
    diagnostics.error(
        summary,
        "The \"%s\" object does not have an attribute named \"%s\". It has %s."
            .formatted(object, name(0), known),
        traversal.range());
    return unknown(summary);
  }

  private Resolution named(Value value) {
    return new Resolution(value.at(traversal.range()), Math.min(1, traversal.steps().size()));
  }

  private Resolution eachOutside() {
    return name(0).equals("value")
        ? outside(
            "each.value cannot be used in this context",
            "A reference to \"each.value\" has been used in a context in which it is unavailable,"
                + " such as when the configuration no longer contains the value in its \"for_each\""
                + " expression.")
        : outside(
            "Reference to \"each\" in context without for_each",
            "The \"each\" object can be used only in \"module\" or \"resource\" blocks, and only"
                + " when the \"for_each\" argument is set.");
  }

  private Resolution outside(String summary, String detail) {
    diagnostics.error(summary, detail, traversal.range());
    return error(summary);
  }

  /** Nothing of that name is declared; or it is, in a part of the module that was not read. */
  private Resolution undeclared(int used) {
    Set<Origin> unseen = module.module().unseen();
    return unseen.isEmpty() || used > traversal.steps().size()
        ? error("Reference to undeclared object")
        : new Resolution(Value.unknown(Type.DYNAMIC, new TreeSet<>(unseen)), used);
  }

  private Resolution error(String summary) {
    return new Resolution(unknown(summary), traversal.steps().size());
  }

  private Value unknown(String summary) {
    SourceRange range = traversal.range();
    return Value.unknown(Type.DYNAMIC, Origin.of(Origin.Kind.ERROR, summary, range)).at(range);
  }

  private String name(int step) {
    return Keyed.name(traversal, step);
  }
}
