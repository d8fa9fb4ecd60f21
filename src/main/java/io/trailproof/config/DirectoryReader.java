package io.trailproof.config;

import io.trailproof.config.ConfigurationFiles.Read;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Block;
import io.trailproof.value.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the configuration of one directory, overrides applied. */
final class DirectoryReader {
  private final ConfigurationFiles reader;
  private final Diagnostics diagnostics = new Diagnostics();
  private final SortedSet<Origin> unseen = new TreeSet<>();

  private DirectoryReader(ConfigurationFiles reader) {
    this.reader = reader;
  }

  static Module read(ModuleDirectory directory, ConfigurationFiles reader) {
    return new DirectoryReader(reader).module(directory);
  }

  /** Whether Terraform reads a file of this name as configuration. */
  static boolean isConfiguration(String name) {
    boolean ignored =
        name.startsWith(".") || name.endsWith("~") || name.startsWith("#") && name.endsWith("#");
    return !ignored && (name.endsWith(".tf") || name.endsWith(".tf.json"));
  }

  private static boolean isOverride(String name) {
    String base = name.substring(0, name.length() - (name.endsWith(".json") ? 8 : 3));
    return base.equals("override") || base.endsWith("_override");
  }

  private Module module(ModuleDirectory directory) {
    List<String> files = new ArrayList<>();
    List<Block> primary = new ArrayList<>();
    List<Block> overrides = new ArrayList<>();
    for (String name : entries(directory)) {
      if (isConfiguration(name) && !Files.isDirectory(directory.real().resolve(name))) {
        files.add(name);
        (isOverride(name) ? overrides : primary).addAll(blocks(directory, name));
      }
    }
    List<Block> blocks = Overrides.apply(primary, overrides, diagnostics);
    return ModuleReader.read(directory.name(), files, blocks, diagnostics, unseen);
  }

  private List<Block> blocks(ModuleDirectory directory, String name) {
    Read read = reader.read(directory, name);
    diagnostics.addAll(read.diagnostics());
    if (!read.isComplete()) {
      unseen.add(Origin.of(Origin.Kind.FILE, directory.nameOf(name)));
    }
    return read.body().map(body -> ModuleSyntax.blocks(body, diagnostics)).orElse(List.of());
  }

  private List<String> entries(ModuleDirectory directory) {
    try {
      return directory.entries();
    } catch (IOException unreadable) {
      diagnostics.add(unreadable(directory));
      unseen.add(Origin.of(Origin.Kind.FILE, directory.name()));
      return List.of();
    }
  }

  private static Diagnostic unreadable(ModuleDirectory directory) {
    return Diagnostic.error(
        "Failed to read module directory",
        "Module directory " + directory.name() + " cannot be read.");
  }
}
