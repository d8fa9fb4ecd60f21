package io.trailproof.expand;

import io.trailproof.config.Module;
import io.trailproof.config.ModuleCall;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.Reference;
import io.trailproof.config.Repetition;
import io.trailproof.config.Resource;
import io.trailproof.config.ResourceMode;
import io.trailproof.eval.References;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reports references to what a module does not declare: from the text, as Terraform does, so that
 * neither {@code try} nor a branch that is not taken hides them.
 */
final class ReferenceCheck {
  private final Module module;
  private final String place;
  private final Diagnostics diagnostics;

  private ReferenceCheck(ModuleNode node, Diagnostics diagnostics) {
    this.module = node.module();
    this.place =
        node.path().isEmpty()
            ? "the root module"
            : node.path().stream().map(name -> "module." + name).collect(Collectors.joining("."));
    this.diagnostics = diagnostics;
  }

  /** What is declared in a part of a module that was not read cannot be missed. */
  static void check(ModuleNode node, Diagnostics diagnostics) {
    if (node.module().unseen().isEmpty()) {
      new ReferenceCheck(node, diagnostics).checkAll();
    }
  }

  /** The same for an expression that is read in a module's scope without being part of it. */
  static void check(ModuleNode node, Expression expression, Diagnostics diagnostics) {
    for (Traversal path : References.of(expression)) {
      if (path.root().equals("self")) {
        diagnostics.error(
            "Invalid \"self\" reference",
            "The \"self\" object is not available in this context. This object can be used only in"
                + " resource provisioner, connection, and postcondition blocks.",
            path.range());
      }
    }
    if (node.module().unseen().isEmpty()) {
      new ReferenceCheck(node, diagnostics).check(expression, Set.of());
    }
  }

  private void checkAll() {
    module.locals().values().forEach(local -> check(local.value(), Set.of()));
    module.outputs().values().forEach(output -> check(output.value(), Set.of()));
    for (Resource resource : module.resources().values()) {
      check(resource.repetition());
      check(resource.body(), Set.of());
    }
    for (ModuleCall call : module.calls().values()) {
      check(call.repetition());
      call.arguments().values().forEach(argument -> check(argument.value(), Set.of()));
    }
    module.providers().values().forEach(provider -> check(provider.body(), Set.of()));
  }

  private void check(Repetition repetition) {
    switch (repetition) {
      case Repetition.Once once -> {}
      case Repetition.Count(Expression count) -> check(count, Set.of());
      case Repetition.ForEach(Expression collection) -> check(collection, Set.of());
      case Repetition.Both both -> {}
    }
  }

  private void check(Body body, Set<String> bound) {
    for (Attribute attribute : body.attributes()) {
      // In JSON syntax a dynamic block still is an argument here, with names of its own inside.
      if (body.syntax() == Body.Syntax.NATIVE || !attribute.name().equals("dynamic")) {
        check(attribute.value(), bound);
      }
    }
    for (Block block : body.blocks()) {
      check(block, bound);
    }
  }

  private void check(Block block, Set<String> bound) {
    if (!block.type().equals("dynamic") || block.labels().isEmpty()) {
      check(block.body(), bound);
      return;
    }
    block.body().attribute("for_each").ifPresent(a -> check(a.value(), bound));
    Set<String> inside = new HashSet<>(bound);
    inside.add(DynamicBlock.iterator(block).orElse(block.label(0)));
    block.body().blocks("content").forEach(content -> check(content.body(), inside));
  }

  private void check(Expression expression, Set<String> bound) {
    References.of(expression, bound).forEach(this::check);
  }

  private void check(Traversal path) {
    Reference.read(path, diagnostics)
        .map(Reference::subject)
        .ifPresent(
            subject -> {
              switch (subject) {
                case Reference.Variable(String name) -> variable(path, name);
                case Reference.Local(String name) -> local(path, name);
                case Reference.ModuleCallObject(String name) -> call(path, name);
                case Reference.ResourceObject object -> resource(path, object);
                case Reference.Symbol symbol -> {}
                case Reference.Self self -> {}
              }
            });
  }

  private void variable(Traversal path, String name) {
    if (!module.variables().containsKey(name)) {
      String question = NearName.question(name, module.variables().keySet());
      String hint =
          question.isEmpty()
              ? " This variable can be declared with a variable \"" + name + "\" {} block."
              : question;
      report(
          path,
          "Reference to undeclared input variable",
          "An input variable with the name \"" + name + "\" has not been declared." + hint);
    }
  }

  private void local(Traversal path, String name) {
    if (!module.locals().containsKey(name)) {
      report(
          path,
          "Reference to undeclared local value",
          "A local value with the name \"%s\" has not been declared.%s"
              .formatted(name, NearName.question(name, module.locals().keySet())));
    }
  }

  private void call(Traversal path, String name) {
    if (!module.calls().containsKey(name)) {
      report(
          path,
          "Reference to undeclared module",
          "No module call named \"%s\" is declared in %s.%s"
              .formatted(name, place, NearName.question(name, module.calls().keySet())));
    }
  }

  private void resource(Traversal path, Reference.ResourceObject object) {
    if (!module
        .resources()
        .containsKey(Resource.key(object.mode(), object.type(), object.name()))) {
      String kind = object.mode() == ResourceMode.MANAGED ? "managed" : object.mode().blockType();
      report(
          path,
          "Reference to undeclared resource",
          "A %s resource \"%s\" \"%s\" has not been declared in %s.%s"
              .formatted(kind, object.type(), object.name(), place, near(object)));
    }
  }

  private String near(Reference.ResourceObject object) {
    Collection<String> names =
        module.resources().values().stream()
            .filter(r -> r.mode() == object.mode() && r.type().equals(object.type()))
            .map(Resource::name)
            .toList();
    return NearName.question(object.name(), names);
  }

  private void report(Traversal path, String summary, String detail) {
    diagnostics.error(summary, detail, path.range());
  }
}
