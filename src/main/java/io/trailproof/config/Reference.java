package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.AttributeStep;
import java.util.Optional;

/**
 * What a path of an expression refers to, as far as its form tells; whether there is such a thing
 * is another question.
 *
 * @param subject the thing
 * @param steps how many steps of the path name it; those behind lead into its value
 */
public record Reference(Subject subject, int steps) {
  private static final String SUMMARY = "Invalid reference";

  /** The things that a reference can name. */
  public sealed interface Subject {}

  /** {@code var.name} */
  public record Variable(String name) implements Subject {}

  /** {@code local.name} */
  public record Local(String name) implements Subject {}

  /** {@code module.name}, all instances of it. */
  public record ModuleCallObject(String name) implements Subject {}

  /** {@code type.name}, {@code data.type.name}, all instances of it. */
  public record ResourceObject(ResourceMode mode, String type, String name) implements Subject {}

  /** {@code path.module}, {@code each.key}, {@code count.index}, {@code terraform.workspace}. */
  public record Symbol(String object, String attribute) implements Subject {}

  /** {@code self} */
  public enum Self implements Subject {
    SELF
  }

  /** Reads a path; empty, with a diagnostic, if it has the form of no reference. */
  public static Optional<Reference> read(Traversal path, Diagnostics diagnostics) {
    return switch (path.root()) {
      case "var" -> attribute(path, diagnostics).map(name -> one(new Variable(name)));
      case "local" -> attribute(path, diagnostics).map(name -> one(new Local(name)));
      case "module" -> attribute(path, diagnostics).map(name -> one(new ModuleCallObject(name)));
      case "count", "each", "path", "terraform" ->
          attribute(path, diagnostics).map(name -> one(new Symbol(path.root(), name)));
      case "self" -> Optional.of(new Reference(Self.SELF, 0));
      case "resource" -> prefixed(ResourceMode.MANAGED, "resource type", path, diagnostics);
      case "data" -> prefixed(ResourceMode.DATA, "data source type", path, diagnostics);
      case "ephemeral" ->
          prefixed(ResourceMode.EPHEMERAL, "ephemeral resource type", path, diagnostics);
      case "template", "lazy", "arg" -> reserved(path, diagnostics);
      default ->
          name(path, 0)
              .map(
                  name ->
                      new Reference(new ResourceObject(ResourceMode.MANAGED, path.root(), name), 1))
              .or(() -> withoutName("a resource type", path.range(), diagnostics));
    };
  }

  private static Reference one(Subject subject) {
    return new Reference(subject, 1);
  }

  private static Optional<Reference> prefixed(
      ResourceMode mode, String kind, Traversal path, Diagnostics diagnostics) {
    if (path.steps().size() < 2) {
      diagnostics.error(
          SUMMARY,
          "The \""
              + path.root()
              + "\" object must be followed by two attribute names: the "
              + kind
              + " and the resource name.",
          path.range());
      return Optional.empty();
    }
    Optional<String> type = name(path, 0);
    if (type.isEmpty()) {
      unsupported(path, diagnostics);
      return Optional.empty();
    }
    return name(path, 1)
        .map(name -> new Reference(new ResourceObject(mode, type.get(), name), 2))
        .or(() -> withoutName("a " + kind, path.range(), diagnostics));
  }

  /** The name behind an object that is nothing by itself. */
  private static Optional<String> attribute(Traversal path, Diagnostics diagnostics) {
    if (path.steps().isEmpty()) {
      diagnostics.error(
          SUMMARY,
          "The \""
              + path.root()
              + "\" object cannot be accessed directly. Instead, access one of its attributes.",
          path.range());
      return Optional.empty();
    }
    Optional<String> name = name(path, 0);
    if (name.isEmpty()) {
      unsupported(path, diagnostics);
    }
    return name;
  }

  private static Optional<String> name(Traversal path, int step) {
    return step < path.steps().size()
            && path.steps().get(step) instanceof AttributeStep(String name, SourceRange range)
        ? Optional.of(name)
        : Optional.empty();
  }

  private static void unsupported(Traversal path, Diagnostics diagnostics) {
    diagnostics.error(
        SUMMARY,
        "The \"" + path.root() + "\" object does not support this operation.",
        path.steps().getFirst().range());
  }

  private static Optional<Reference> withoutName(
      String what, SourceRange range, Diagnostics diagnostics) {
    diagnostics.error(
        SUMMARY,
        "A reference to "
            + what
            + " must be followed by at least one attribute access, specifying the resource name.",
        range);
    return Optional.empty();
  }

  private static Optional<Reference> reserved(Traversal path, Diagnostics diagnostics) {
    diagnostics.error(
        "Reserved symbol name",
        "The symbol name \""
            + path.root()
            + "\" is reserved for use in a future Terraform version. If you are using a provider"
            + " that already uses this as a resource type name, add the prefix \"resource.\" to"
            + " force interpretation as a resource type name.",
        path.rootRange());
    return Optional.empty();
  }
}
