package io.trailproof.config;

import io.trailproof.parse.HclParser;
import io.trailproof.parse.JsonSyntaxParser;
import io.trailproof.parse.ParsedFile;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads and parses files inside the border: configuration, variable files, module lists. */
final class ConfigurationFiles {
  private final Path border;
  private final Budgets budgets;
  private final HclParser hcl;
  private final JsonSyntaxParser json;

  ConfigurationFiles(Path border, Budgets budgets) {
    this.border = border;
    this.budgets = budgets;
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
    try {
      Path real = file.toRealPath();
      if (!real.startsWith(within)) {
        return refused(name, "it leads outside the repository");
      }
      if (!Files.isRegularFile(real)) {
        return refused(name, "it is not a regular file");
      }
      return parse(SourceFile.of(name, text(real)));
    } catch (CharacterCodingException notUtf8) {
      return refused(name, "it is not UTF-8 text");
    } catch (IOException unreadable) {
      return refused(name, "it cannot be opened");
    }
  }

  private String text(Path real) throws IOException {
    try (InputStream in = Files.newInputStream(real)) {
      byte[] bytes = in.readNBytes((int) budgets.fileBytes());
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
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
