package io.trailproof.config;

import io.trailproof.parse.HclParser;
import io.trailproof.parse.JsonSyntaxParser;
import io.trailproof.parse.ParsedFile;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceReader;
import io.trailproof.syntax.Body;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and parses files inside the border: configuration, variable files, module lists. */
final class ConfigurationFiles {
  private final Path border;
  private final SourceReader reader;
  private final HclParser hcl;
  private final JsonSyntaxParser json;

  ConfigurationFiles(Path border, SourceReader reader, Budgets budgets) {
    this.border = border;
    this.reader = reader;
    this.hcl = new HclParser(budgets);
    this.json = new JsonSyntaxParser(hcl);
  }

  /** A file as far as it could be read; without a body where nothing could. */
  record Read(Optional<Body> body, List<Diagnostic> diagnostics) {
    boolean isComplete() {
      return body.isPresent() && diagnostics.stream().noneMatch(Diagnostic::isError);
    }
  }

  /** Parses a file by its name's ending. */
  Read read(ModuleDirectory directory, String name) {
    return read(directory.real().resolve(name), directory.nameOf(name), border);
  }

  /** Parses a file that the command line names, wherever it is. */
  Read readGiven(Path file, String name) {
    return read(file, name, file.toAbsolutePath().getRoot());
  }

  private Read read(Path file, String name, Path within) {
    Path real;
    try {
      real = file.toRealPath();
    } catch (IOException missing) {
      // The reader says what is missing: the file, or what a link leads to.
      real = file;
    }
    if (!real.startsWith(within)) {
      return refused(name, "it leads outside the repository");
    }
    return switch (reader.read(real, name)) {
      case SourceReader.Text(SourceFile text) -> parse(text);
      case SourceReader.Refused(Diagnostic reason) -> new Read(Optional.empty(), List.of(reason));
    };
  }

  private Read parse(SourceFile file) {
    ParsedFile parsed = file.path().endsWith(".json") ? json.parseFile(file) : hcl.parseFile(file);
    return new Read(Optional.of(parsed.body()), parsed.diagnostics());
  }

  private static Read refused(String name, String reason) {
    String detail = "The file " + name + " was not read, because " + reason + ".";
    return new Read(Optional.empty(), List.of(Diagnostic.error("Failed to read file", detail)));
  }
}
