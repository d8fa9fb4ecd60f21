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
 * <p>The data file is parsed once; a schema is made when somebody asks for it. Safe for several
 * threads.
 */
public final class ProviderSchema {
  private final SchemaReader reader;
  private final String version;
  private final Map<ResourceMode, SortedMap<String, Block>> blocks;
  private final Map<String, ResourceSchema> byAddress = new ConcurrentHashMap<>();

  private ProviderSchema(ParsedFile file) {
    if (!file.isComplete()) {
      throw new IllegalStateException("broken data file: " + file.diagnostics());
    }
    Block provider = file.body().blocks("provider").getFirst();
    this.reader = new SchemaReader(provider);
    this.version = reader.version();
    this.blocks =
        Map.of(
            ResourceMode.MANAGED, byType(file, ResourceMode.MANAGED),
            ResourceMode.DATA, byType(file, ResourceMode.DATA),
            ResourceMode.EPHEMERAL, byType(file, ResourceMode.EPHEMERAL));
  }

  /** The AWS provider. */
  public static ProviderSchema aws(HclParser parser) {
    return new ProviderSchema(parser.parseFile(SourceFile.of("aws.hcl", text("aws.hcl"))));
  }

  /** The version that the schemas were taken from. */
  public String version() {
    return version;
  }

  /** The schema of a type, if it is known. */
  public Optional<ResourceSchema> schema(ResourceMode mode, String type) {
    return Optional.ofNullable(blocks.get(mode).get(type))
        .map(
            block ->
                byAddress.computeIfAbsent(
                    mode.prefix() + type, address -> reader.resource(mode, block)));
  }

  /** The types that are known. */
  public SortedSet<String> types(ResourceMode mode) {
    SortedSet<String> types = new TreeSet<>(TextOrder.BY_CODE_POINT);
    types.addAll(blocks.get(mode).keySet());
    return Collections.unmodifiableSortedSet(types);
  }

  private static SortedMap<String, Block> byType(ParsedFile file, ResourceMode mode) {
    SortedMap<String, Block> byType = new TreeMap<>(TextOrder.BY_CODE_POINT);
    file.body().blocks(mode.blockType()).forEach(block -> byType.put(block.label(0), block));
    return Collections.unmodifiableSortedMap(byType);
  }

  private static String text(String resource) {
    try (InputStream stream = ProviderSchema.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
