package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Resource and module blocks to their records: Terraform's own arguments apart from the others. */
final class ResourceReader {
  private static final Set<String> RESOURCE_ARGUMENTS =
      Set.of("count", "for_each", "provider", "depends_on");
  private static final Set<String> CALL_ARGUMENTS =
      Set.of("source", "version", "count", "for_each", "providers", "depends_on");
  private static final Set<String> RESOURCE_BLOCKS =
      Set.of("lifecycle", "connection", "provisioner", "_");

  private ResourceReader() {}

  static Resource resource(ResourceMode mode, Block block, Diagnostics diagnostics) {
    Body body = block.body();
    Optional<Expression> ignored = ignoredChanges(body);
    return new Resource(
        mode,
        block.label(0),
        block.label(1),
        repetition(body, "resources", diagnostics),
        body.attribute("provider").flatMap(a -> StaticForm.provider(a.value())),
        dependsOn(body),
        ignored.flatMap(StaticForm::key).filter("all"::equals).isPresent(),
        ignored.map(ResourceReader::traversals).orElse(List.of()),
        ownBody(body, RESOURCE_ARGUMENTS, RESOURCE_BLOCKS),
        block.header(),
        block.range());
  }

  static ModuleCall call(Block block, Diagnostics diagnostics) {
    Body body = block.body();
    Optional<Attribute> source = body.attribute("source");
    if (source.isEmpty()) {
      diagnostics.error(
          "Missing required argument",
          "The argument \"source\" is required, but no definition was found.",
          block.header());
    }
    Map<String, Attribute> arguments = new TreeMap<>();
    ownBody(body, CALL_ARGUMENTS, Set.of("_"))
        .attributes()
        .forEach(attribute -> arguments.putIfAbsent(attribute.name(), attribute));
    return new ModuleCall(
        block.label(0),
        source.flatMap(attribute -> StaticForm.text(attribute.value())),
        source.map(Attribute::range).orElse(block.header()),
        body.attribute("version").isPresent(),
        repetition(body, "modules", diagnostics),
        providers(body),
        body.attribute("providers").isEmpty(),
        dependsOn(body),
        arguments,
        block.header());
  }

  private static Repetition repetition(Body body, String what, Diagnostics diagnostics) {
    Optional<Attribute> count = body.attribute("count");
    Optional<Attribute> forEach = body.attribute("for_each");
    if (!body.isWhole()) {
      // What was lost may be what matters, "count" included: whether there is such a thing, and
      // what
      // it is like, is not known.
      Expression lost = new Expression.Invalid(body.range());
      return forEach.isPresent() ? new Repetition.ForEach(lost) : new Repetition.Count(lost);
    }
    if (count.isPresent() && forEach.isPresent()) {
      SourceRange range = forEach.get().nameRange();
      diagnostics.error(
          "Invalid combination of \"count\" and \"for_each\"",
          ("The \"count\" and \"for_each\" meta-arguments are mutually-exclusive, only"
                  + " one should be used to be explicit about the number of %s to be created.")
              .formatted(what),
          range);
      return new Repetition.Both(range);
    }
    Optional<Repetition> counted = count.map(a -> new Repetition.Count(a.value()));
    return counted
        .or(() -> forEach.map(a -> new Repetition.ForEach(a.value())))
        .orElse(Repetition.Once.ONCE);
  }

  private static Map<String, ProviderReference> sortedProviders(Attribute attribute) {
    Map<String, ProviderReference> providers = new TreeMap<>();
    for (Expression.ObjectItem item : StaticForm.items(attribute.value())) {
      Optional<String> inside = StaticForm.key(item.key());
      Optional<ProviderReference> outside = StaticForm.provider(item.value());
      if (inside.isPresent() && outside.isPresent()) {
        providers.put(inside.get(), outside.get());
      }
    }
    return providers;
  }

  private static TreeMap<String, ProviderReference> providers(Body body) {
    TreeMap<String, ProviderReference> all = new TreeMap<>();
    body.attribute("providers").ifPresent(attribute -> all.putAll(sortedProviders(attribute)));
    return all;
  }

  private static List<Traversal> dependsOn(Body body) {
    return body.attribute("depends_on")
        .map(Attribute::value)
        .map(ResourceReader::traversals)
        .orElse(List.of());
  }

  private static Optional<Expression> ignoredChanges(Body body) {
    return body.blocks("lifecycle").stream()
        .flatMap(lifecycle -> lifecycle.body().attribute("ignore_changes").stream())
        .map(Attribute::value)
        .findFirst();
  }

  private static List<Traversal> traversals(Expression list) {
    return StaticForm.elements(list).stream()
        .flatMap(element -> StaticForm.traversal(element).stream())
        .toList();
  }

  /**
   * What is left for the provider or the called module, with what stands in the escaping block
   * {@code _}, whose names may be the same as Terraform's own.
   */
  private static Body ownBody(Body body, Set<String> arguments, Set<String> blockTypes) {
    List<Attribute> attributes = new ArrayList<>();
    List<Block> blocks = new ArrayList<>();
    for (Attribute attribute : body.attributes()) {
      if (!arguments.contains(attribute.name())) {
        attributes.add(attribute);
      }
    }
    for (Block block : body.blocks()) {
      if (block.type().equals("_")) {
        attributes.addAll(block.body().attributes());
        blocks.addAll(block.body().blocks());
      } else if (!blockTypes.contains(block.type())) {
        blocks.add(block);
      }
    }
    return new Body(attributes, blocks, body.syntax(), body.range(), body.complete());
  }
}
