package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Override files, laid over the blocks of the others: an argument replaces, a nested block replaces
 * all nested blocks of its type, {@code lifecycle} is merged by argument.
 */
final class Overrides {
  private final List<Block> blocks;
  private final Diagnostics diagnostics;

  private Overrides(List<Block> primary, Diagnostics diagnostics) {
    this.blocks = new ArrayList<>(primary);
    this.diagnostics = diagnostics;
  }

  /** The primary blocks with the overrides applied in their order. */
  static List<Block> apply(List<Block> primary, List<Block> overrides, Diagnostics diagnostics) {
    Overrides merge = new Overrides(primary, diagnostics);
    overrides.forEach(merge::lay);
    return List.copyOf(merge.blocks);
  }

  private void lay(Block over) {
    switch (over.type()) {
      case "locals" -> over.body().attributes().forEach(this::layLocal);
      case "terraform" -> layTerraform(over);
      case "moved", "removed", "import", "check" ->
          diagnostics.error(
              "Cannot override \"" + over.type() + "\" blocks",
              "Blocks of type \"" + over.type() + "\" may not stand in an override file.",
              over.header());
      default -> layNamed(over);
    }
  }

  private void layNamed(Block over) {
    for (int i = 0; i < blocks.size(); i++) {
      if (names(blocks.get(i)).equals(names(over))) {
        blocks.set(i, merge(blocks.get(i), over));
        return;
      }
    }
    if (over.type().equals("provider") && alias(over).isEmpty()) {
      blocks.add(over);
    } else {
      reportMissing(over);
    }
  }

  /** What a block declares, as text that no other block of a module has. */
  private static List<String> names(Block block) {
    List<String> names = new ArrayList<>(List.of(block.type()));
    block.labels().forEach(label -> names.add(label.text()));
    if (block.type().equals("provider")) {
      names.add(alias(block));
    }
    return names;
  }

  private static String alias(Block provider) {
    return provider
        .body()
        .attribute("alias")
        .flatMap(alias -> StaticForm.text(alias.value()))
        .orElse("");
  }

  private void layLocal(Attribute over) {
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      if (block.type().equals("locals") && block.body().attribute(over.name()).isPresent()) {
        blocks.set(i, with(block, replace(block.body(), List.of(over), List.of(), Set.of())));
        return;
      }
    }
    missing(
            "base local value definition",
            "local value named \"" + over.name() + "\"",
            "local value")
        .report(diagnostics, over.nameRange());
  }

  private void layTerraform(Block over) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).type().equals("terraform")) {
        Block base = blocks.get(i);
        List<Block> nested = new ArrayList<>(base.body().blocks());
        over.body().blocks().forEach(block -> layRequirement(nested, block));
        Body body = replace(base.body(), over.body().attributes(), List.of(), Set.of());
        blocks.set(
            i,
            with(
                base,
                new Body(
                    body.attributes(),
                    nested,
                    body.syntax(),
                    body.range(),
                    body.complete() && over.body().complete())));
        return;
      }
    }
    blocks.add(over);
  }

  /** {@code required_providers} entry by entry; a backend as a whole. */
  private static void layRequirement(List<Block> nested, Block over) {
    for (int i = 0; i < nested.size(); i++) {
      Block base = nested.get(i);
      if (base.type().equals(over.type())) {
        boolean entries = base.type().equals("required_providers");
        nested.set(
            i,
            entries
                ? with(base, replace(base.body(), over.body().attributes(), List.of(), Set.of()))
                : over);
        return;
      }
    }
    nested.add(over);
  }

  private static Block merge(Block base, Block over) {
    List<Block> overBlocks = new ArrayList<>(over.body().blocks());
    List<Block> kept = new ArrayList<>();
    for (Block nested : base.body().blocks()) {
      List<Block> lifecycles = over.body().blocks("lifecycle");
      if (nested.type().equals("lifecycle") && !lifecycles.isEmpty()) {
        kept.add(merge(nested, lifecycles.getFirst()));
        overBlocks.removeAll(lifecycles);
      } else {
        kept.add(nested);
      }
    }
    Set<String> replaced =
        overBlocks.stream().map(Overrides::generatedType).collect(Collectors.toSet());
    Body all =
        new Body(
            base.body().attributes(),
            kept,
            mixed(base.body(), over.body()),
            base.body().range(),
            base.body().complete() && over.body().complete());
    return with(base, replace(all, over.body().attributes(), overBlocks, replaced));
  }

  /** The type of the blocks that a block is or, being {@code dynamic}, makes. */
  private static String generatedType(Block block) {
    return block.type().equals("dynamic") && !block.labels().isEmpty()
        ? block.label(0)
        : block.type();
  }

  private static Body.Syntax mixed(Body base, Body over) {
    return over.syntax() == Body.Syntax.JSON ? over.syntax() : base.syntax();
  }

  private static Body replace(
      Body base, List<Attribute> attributes, List<Block> added, Set<String> replacedTypes) {
    Set<String> names = attributes.stream().map(Attribute::name).collect(Collectors.toSet());
    List<Attribute> merged = new ArrayList<>();
    for (Attribute attribute : base.attributes()) {
      if (!names.contains(attribute.name()) && !replacedTypes.contains(attribute.name())) {
        merged.add(attribute);
      }
    }
    merged.addAll(attributes);
    List<Block> blocks = new ArrayList<>();
    for (Block block : base.blocks()) {
      String type = generatedType(block);
      if (!replacedTypes.contains(type) && !names.contains(type)) {
        blocks.add(block);
      }
    }
    blocks.addAll(added);
    return new Body(merged, blocks, base.syntax(), base.range(), base.complete());
  }

  private static Block with(Block block, Body body) {
    return new Block(
        block.type(), block.typeRange(), block.labels(), body, block.header(), block.range());
  }

  private void reportMissing(Block over) {
    String label = over.labels().getLast().text();
    String type = over.labels().getFirst().text();
    Missing missing =
        switch (over.type()) {
          case "resource" ->
              missing("resource", type + " resource named \"" + label + "\"", "resource block");
          case "data" ->
              missing(
                  "data resource", type + " data resource named \"" + label + "\"", "data block");
          case "variable" ->
              missing("base variable declaration", "variable named \"" + label + "\"", "variable");
          case "output" ->
              missing("base output definition", "output named \"" + label + "\"", "output");
          case "module" ->
              missing("module call", "module call named \"" + label + "\"", "module call");
          case "provider" ->
              missing(
                  "base provider configuration",
                  label + " provider configuration with the alias \"" + alias(over) + "\"",
                  "provider configuration");
          default -> missing(over.type(), over.type() + " named \"" + label + "\"", over.type());
        };
    missing.report(diagnostics, over.header());
  }

  private static Missing missing(String what, String named, String kind) {
    return new Missing(what, named, kind);
  }

  /** An override of what is not there. */
  private record Missing(String what, String named, String kind) {
    void report(Diagnostics diagnostics, SourceRange range) {
      String verb = kind.endsWith("block") ? "defined" : "that was already defined";
      diagnostics.error(
          "Missing " + what + " to override",
          String.format(
              Locale.ROOT,
              "There is no %s. An override file can only override a %s %s in a primary"
                  + " configuration file.",
              named,
              kind,
              verb),
          range);
    }
  }
}
