package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.value.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Top-level blocks to a {@link Module}: each block to its record, duplicates reported. */
final class ModuleReader {
  private final Diagnostics diagnostics;
  private final Map<String, InputVariable> variables = new TreeMap<>();
  private final Map<String, LocalValue> locals = new TreeMap<>();
  private final Map<String, OutputValue> outputs = new TreeMap<>();
  private final Map<String, Resource> resources = new TreeMap<>();
  private final Map<String, ModuleCall> calls = new TreeMap<>();
  private final Map<String, ProviderBlock> providers = new TreeMap<>();
  private final Map<String, RequiredProvider> requiredProviders = new TreeMap<>();
  private final SortedSet<Origin> forgotten = new TreeSet<>();
  private final SortedSet<Origin> dropped = new TreeSet<>();
  private Optional<SourceRange> requirements = Optional.empty();

  private ModuleReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  static Module read(
      String path,
      List<String> files,
      List<Block> blocks,
      Diagnostics diagnostics,
      SortedSet<Origin> unseen) {
    ModuleReader reader = new ModuleReader(diagnostics);
    blocks.forEach(reader::read);
    SortedSet<Origin> notRead = new TreeSet<>(unseen);
    notRead.addAll(reader.dropped);
    return new Module(
        path,
        files,
        new TreeMap<>(reader.variables),
        new TreeMap<>(reader.locals),
        new TreeMap<>(reader.outputs),
        new TreeMap<>(reader.resources),
        new TreeMap<>(reader.calls),
        new TreeMap<>(reader.providers),
        new TreeMap<>(reader.requiredProviders),
        diagnostics.toList(),
        notRead,
        reader.forgotten);
  }

  private void read(Block block) {
    switch (block.type()) {
      case "variable" -> variable(VariableReader.read(block, diagnostics));
      case "locals" -> block.body().attributes().forEach(this::local);
      case "output" -> output(block);
      case "resource" -> resource(ResourceMode.MANAGED, block);
      case "data" -> resource(ResourceMode.DATA, block);
      case "ephemeral" -> resource(ResourceMode.EPHEMERAL, block);
      case "module" -> call(ResourceReader.call(block, diagnostics));
      case "provider" -> provider(DeclarationReader.provider(block));
      case "terraform" -> terraform(block);
      case "removed" -> DeclarationReader.forgotten(block).ifPresent(forgotten::add);
      // What else has happened to addresses, and what is to be checked, adds no resource.
      default -> {}
    }
  }

  private void variable(InputVariable variable) {
    InputVariable first = variables.putIfAbsent(variable.name(), variable);
    if (first != null) {
      diagnostics.error(
          "Duplicate variable declaration",
          ("A variable named \"%s\" was already declared at %s."
                  + " Variable names must be unique within a module.")
              .formatted(variable.name(), place(first.header())),
          variable.header());
    }
  }

  private void local(Attribute attribute) {
    LocalValue local = new LocalValue(attribute.name(), attribute.value(), attribute.nameRange());
    LocalValue first = locals.putIfAbsent(local.name(), local);
    if (first != null) {
      diagnostics.error(
          "Duplicate local value definition",
          ("A local value named \"%s\" was already defined at %s."
                  + " Local value names must be unique within a module.")
              .formatted(local.name(), place(first.nameRange())),
          local.nameRange());
    }
  }

  private void output(Block block) {
    Optional<OutputValue> read = DeclarationReader.output(block, diagnostics);
    OutputValue first = read.map(output -> outputs.putIfAbsent(output.name(), output)).orElse(null);
    if (first != null) {
      diagnostics.error(
          "Duplicate output definition",
          ("An output named \"%s\" was already defined at %s."
                  + " Output names must be unique within a module.")
              .formatted(first.name(), place(first.header())),
          block.header());
    }
  }

  private void resource(ResourceMode mode, Block block) {
    Resource resource = ResourceReader.resource(mode, block, diagnostics);
    Resource first = resources.putIfAbsent(resource.key(), resource);
    if (first != null) {
      String kind = mode == ResourceMode.DATA ? "data resource" : "resource";
      diagnostics.error(
          "Duplicate %s \"%s\" configuration".formatted(mode.blockType(), resource.type()),
          ("A %s %s named \"%s\" was already declared at %s. Resource"
                  + " names must be unique per type in each module.")
              .formatted(resource.type(), kind, resource.name(), place(first.header())),
          resource.header());
      dropped.add(Origin.of(Origin.Kind.ERROR, resource.key(), resource.header()));
    }
  }

  private void call(ModuleCall call) {
    ModuleCall first = calls.putIfAbsent(call.name(), call);
    if (first != null) {
      diagnostics.error(
          "Duplicate module call",
          ("A module call named \"%s\" was already defined at %s."
                  + " Module calls must have unique names within a module.")
              .formatted(call.name(), place(first.header())),
          call.header());
      dropped.add(Origin.of(Origin.Kind.ERROR, "module." + call.name(), call.header()));
    }
  }

  private void provider(ProviderBlock provider) {
    ProviderBlock first = providers.putIfAbsent(provider.key(), provider);
    if (first != null) {
      String what =
          provider
              .alias()
              .map(alias -> "A provider configuration for \"%s\" with alias \"" + alias + "\"")
              .orElse("A default (non-aliased) provider configuration for \"%s\"");
      diagnostics.error(
          "Duplicate provider configuration",
          (what + " was already given at %s.")
              .formatted(provider.localName(), place(first.header())),
          provider.header());
    }
  }

  private void terraform(Block block) {
    for (Block nested : block.body().blocks("required_providers")) {
      if (requirements.isPresent()) {
        diagnostics.error(
            "Duplicate required providers configuration",
            ("A module may have only one required providers configuration."
                    + " The required providers were previously configured at %s.")
                .formatted(place(requirements.get())),
            nested.header());
        continue;
      }
      requirements = Optional.of(nested.header());
      for (Attribute entry : nested.body().attributes()) {
        requiredProviders.putIfAbsent(entry.name(), DeclarationReader.requirement(entry));
      }
    }
  }

  /** A place in the words of Terraform's messages: {@code main.tf:3,1-14}. */
  private static String place(SourceRange range) {
    return range.file().path()
        + ":"
        + range.startPosition().line()
        + ","
        + range.startPosition().column()
        + "-"
        + range.endPosition().column();
  }
}
