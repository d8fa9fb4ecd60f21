package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Output, provider and removed blocks to their records. */
final class DeclarationReader {
  private DeclarationReader() {}

  static Optional<OutputValue> output(Block block, Diagnostics diagnostics) {
    Optional<Attribute> value = block.body().attribute("value");
    if (value.isEmpty()) {
      diagnostics.error(
          "Missing required argument",
          "The argument \"value\" is required, but no definition was found.",
          block.header());
    }
    return value.map(
        attribute ->
            new OutputValue(
                block.label(0),
                attribute.value(),
                flag(block, "sensitive").orElse(false),
                flag(block, "ephemeral").orElse(false),
                block.header()));
  }

  static ProviderBlock provider(Block block) {
    Optional<String> alias =
        block.body().attribute("alias").flatMap(attribute -> StaticForm.text(attribute.value()));
    return new ProviderBlock(block.label(0), alias, block.body(), block.header());
  }

  static RequiredProvider requirement(Attribute entry) {
    Optional<String> source = Optional.empty();
    Optional<String> version = StaticForm.text(entry.value());
    List<ProviderReference> aliases = new ArrayList<>();
    for (Expression.ObjectItem item : StaticForm.items(entry.value())) {
      switch (StaticForm.key(item.key()).orElse("")) {
        case "source" -> source = StaticForm.text(item.value());
        case "version" -> version = StaticForm.text(item.value());
        case "configuration_aliases" ->
            StaticForm.elements(item.value()).stream()
                .map(StaticForm::provider)
                .forEach(alias -> alias.ifPresent(aliases::add));
        default -> {}
      }
    }
    return new RequiredProvider(entry.name(), source, version, aliases, entry.range());
  }

  /** What a {@code removed} block takes out of Terraform's hands without destroying it. */
  static Optional<Origin> forgotten(Block block) {
    boolean stays =
        block.body().blocks("lifecycle").stream()
            .anyMatch(
                lifecycle -> flag(lifecycle, "destroy").filter(destroy -> !destroy).isPresent());
    return block
        .body()
        .attribute("from")
        .filter(from -> stays)
        .flatMap(from -> StaticForm.traversal(from.value()))
        .map(path -> Origin.of(Origin.Kind.UNDECIDED, path.toString(), block.header()));
  }

  private static Optional<Boolean> flag(Block block, String name) {
    return block.body().attribute(name).flatMap(attribute -> StaticForm.bool(attribute.value()));
  }
}
