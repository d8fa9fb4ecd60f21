package io.trailproof.provider;

import io.trailproof.config.ResourceMode;
import io.trailproof.parse.HclParser;
import io.trailproof.parse.ParsedFile;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Block;
import io.trailproof.value.TextOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a provider: the schemas of those of its resource types and data sources that
 * matter to a trail.
 *
 * <p>A type is parsed when somebody asks for it: few are needed in a run, and all of them together
 * would cost more than a small scan. Safe for several threads.
 */
public final class ProviderSchema {
  private final HclParser parser;
  private final SortedMap<String, String> texts;
  private final SchemaReader reader;
  private final Map<String, ResourceSchema> schemas = new ConcurrentHashMap<>();

  private ProviderSchema(HclParser parser, String file) {
    this.parser = parser;
    this.texts = blocks(file);
    this.reader = new SchemaReader(block(texts.get("provider aws")));
  }

  /** The AWS provider. */
  public static ProviderSchema aws(HclParser parser) {
    return new ProviderSchema(parser, text("aws.hcl"));
  }

  /** The version that the schemas were taken from. */
  public String version() {
    return reader.version();
  }

  /** The schema of a type, if it is known. */
  public Optional<ResourceSchema> schema(ResourceMode mode, String type) {
    String key = mode.blockType() + " " + type;
    return Optional.ofNullable(texts.get(key))
        .map(text -> schemas.computeIfAbsent(key, missing -> reader.resource(mode, block(text))));
  }

  /** The types that are known. */
  public SortedSet<String> types(ResourceMode mode) {
    String prefix = mode.blockType() + " ";
    SortedSet<String> types = new TreeSet<>(TextOrder.BY_CODE_POINT);
    texts.keySet().stream()
        .filter(key -> key.startsWith(prefix))
        .forEach(key -> types.add(key.substring(prefix.length())));
    return Collections.unmodifiableSortedSet(types);
  }

  /**
   * The texts of the file's blocks, by type and label. In our own file a block begins and ends, and
   * nothing else does, at the start of a line.
   */
  static SortedMap<String, String> blocks(String file) {
    SortedMap<String, String> blocks = new TreeMap<>();
    int start = 0;
    while (start < file.length()) {
      int lineEnd = file.indexOf('\n', start);
      char first = file.charAt(start);
      if (first >= 'a' && first <= 'z') {
        String[] header = file.substring(start, lineEnd).split("[ \"{]+");
        int end = file.indexOf("\n}\n", start) + 3;
        blocks.put(header[0] + " " + header[1], file.substring(start, end));
        start = end;
      } else {
        start = lineEnd + 1;
      }
    }
    return Collections.unmodifiableSortedMap(blocks);
  }

  private Block block(String text) {
    ParsedFile parsed = parser.parseFile(SourceFile.of("aws.hcl", text));
    if (!parsed.isComplete()) {
      throw new IllegalStateException("broken data file: " + parsed.diagnostics());
    }
    return parsed.body().blocks().getFirst();
  }

  static String text(String resource) {
    try (InputStream stream = ProviderSchema.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
