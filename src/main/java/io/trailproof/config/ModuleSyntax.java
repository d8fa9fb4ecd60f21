package io.trailproof.config;

import io.trailproof.source.Diagnostics;
import io.trailproof.source.NearName;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.BodySchema;
import io.trailproof.syntax.BodySchema.BlockSchema;
import io.trailproof.syntax.JsonBodies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which blocks a file of configuration may have, and the blocks of one file that are in order. */
final class ModuleSyntax {
  private static final BlockSchema ANY = new BlockSchema(List.of(), BodySchema.ANY);

  private static final BodySchema CONDITIONED =
      open(Map.of("precondition", ANY, "postcondition", ANY, "validation", ANY));

  private static final BodySchema RESOURCE =
      open(
          Map.of(
              "lifecycle", new BlockSchema(List.of(), CONDITIONED),
              "connection", ANY,
              "provisioner", new BlockSchema(List.of("type"), open(Map.of("connection", ANY)))));

  private static final BlockSchema DATA = new BlockSchema(List.of("type", "name"), RESOURCE);

  private static final Map<String, BlockSchema> KNOWN =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(
                  "terraform",
                  new BlockSchema(
                      List.of(),
                      open(
                          Map.of(
                              "required_providers",
                              ANY,
                              "backend",
                              new BlockSchema(List.of("type"), BodySchema.ANY),
                              "cloud",
                              ANY,
                              "provider_meta",
                              new BlockSchema(List.of("provider"), BodySchema.ANY))))),
              Map.entry("provider", new BlockSchema(List.of("name"), BodySchema.ANY)),
              Map.entry("variable", new BlockSchema(List.of("name"), CONDITIONED)),
              Map.entry("locals", ANY),
              Map.entry("output", new BlockSchema(List.of("name"), CONDITIONED)),
              Map.entry("module", new BlockSchema(List.of("name"), BodySchema.ANY)),
              Map.entry("resource", new BlockSchema(List.of("type", "name"), RESOURCE)),
              Map.entry("data", DATA),
              Map.entry("ephemeral", new BlockSchema(List.of("type", "name"), RESOURCE)),
              Map.entry("moved", ANY),
              Map.entry("removed", new BlockSchema(List.of(), open(Map.of("lifecycle", ANY)))),
              Map.entry("import", ANY),
              Map.entry(
                  "check",
                  new BlockSchema(List.of("name"), open(Map.of("data", DATA, "assert", ANY))))));

  /** The arguments of the blocks that have no others; of the rest a provider or a module knows. */
  private static final Map<String, Set<String>> ARGUMENTS =
      Map.of(
          "variable",
          Set.of(
              "default", "deprecated", "description", "ephemeral", "nullable", "sensitive", "type"),
          "output",
          Set.of(
              "depends_on", "deprecated", "description", "ephemeral", "sensitive", "type", "value"),
          "terraform",
          Set.of("experiments", "language", "required_version"));

  /** Of later Terraform versions and of OpenTofu; none of them holds resources. */
  private static final Set<String> LATER = Set.of("action", "language");

  private static final BodySchema FILE = new BodySchema(Set.of(), KNOWN, false);

  private ModuleSyntax() {}

  private static BodySchema open(Map<String, BlockSchema> blocks) {
    return new BodySchema(Set.of(), blocks, true);
  }

  /** The top-level blocks of a file that have a known type and the labels it wants. */
  static List<Block> blocks(Body file, Diagnostics diagnostics) {
    Body body = JsonBodies.asNative(file, FILE, diagnostics);
    if (file.syntax() == Body.Syntax.NATIVE) {
      for (Attribute attribute : body.attributes()) {
        diagnostics.error(
            "Unsupported argument",
            "An argument named \""
                + attribute.name()
                + "\" is not expected here."
                + didYouMean(attribute.name()),
            attribute.nameRange());
      }
    }
    List<Block> good = new ArrayList<>();
    for (Block block : body.blocks()) {
      BlockSchema schema = KNOWN.get(block.type());
      if (schema == null) {
        reportUnknown(block, diagnostics);
      } else if (hasLabels(block, schema.labels(), diagnostics)) {
        checkArguments(block, diagnostics);
        good.add(block);
      }
    }
    return good;
  }

  private static void checkArguments(Block block, Diagnostics diagnostics) {
    Set<String> known = ARGUMENTS.get(block.type());
    if (known == null) {
      return;
    }
    for (Attribute attribute : block.body().attributes()) {
      if (!known.contains(attribute.name()) && !attribute.name().equals("//")) {
        diagnostics.error(
            "Unsupported argument",
            "An argument named \"%s\" is not expected here.%s"
                .formatted(
                    attribute.name(), NearName.question(attribute.name(), new TreeSet<>(known))),
            attribute.nameRange());
      }
    }
  }

  private static void reportUnknown(Block block, Diagnostics diagnostics) {
    if (!LATER.contains(block.type())) {
      diagnostics.error(
          "Unsupported block type",
          "Blocks of type \""
              + block.type()
              + "\" are not expected here."
              + didYouMean(block.type()),
          block.typeRange());
    }
  }

  private static String didYouMean(String name) {
    return NearName.question(name, new TreeSet<>(KNOWN.keySet()));
  }

  private static boolean hasLabels(Block block, List<String> names, Diagnostics diagnostics) {
    int given = block.labels().size();
    if (given > names.size()) {
      String detail =
          names.isEmpty()
              ? "No labels are expected for " + block.type() + " blocks."
              : "Only %s labels (%s) are expected for %s blocks."
                  .formatted(names.size(), String.join(", ", names), block.type());
      diagnostics.error(
          "Extraneous label for " + block.type(), detail, block.labels().get(names.size()).range());
      return false;
    }
    if (given < names.size()) {
      SourceRange brace = block.body().range();
      diagnostics.error(
          "Missing " + names.get(given) + " for " + block.type(),
          "All %s blocks must have %s labels (%s)."
              .formatted(block.type(), names.size(), String.join(", ", names)),
          brace.file().range(block.header().start(), block.header().end()));
      return false;
    }
    return true;
  }
}
