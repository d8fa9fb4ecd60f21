package io.trailproof.plan;

import io.trailproof.expand.Inventory;
import io.trailproof.parse.HclParser;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads what {@code terraform show -json} prints of a plan or a state (format versions 0.1 to 1.x).
 *
 * <p>What the input is, its content tells, not its name. A small document keeps its text, so that
 * findings can point into it; a large one is only streamed, in memory that grows with what concerns
 * a trail and not with the rest.
 */
public final class PlanReader {
  private static final int HEAD = 64 << 10;

  /** More digits than Terraform writes of any number, and few enough to read. */
  private static final int LONGEST_NUMBER = 10_000;

  private final ProviderSchema provider;
  private final HclParser parser;
  private final Budgets budgets;
  private final JsonFactory factory;

  public PlanReader(ProviderSchema provider, HclParser parser, Budgets budgets) {
    this.provider = provider;
    this.parser = parser;
    this.budgets = budgets;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(budgets.nesting())
                    .maxStringLength(budgets.stringLength())
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
  }

  /** Whether a file, whatever it is called, begins as a plan or state in JSON does. */
  public static boolean looksLike(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      return DocumentKind.of(head) == DocumentKind.JSON && DocumentKind.hasVersion(head);
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** What a document turned out to be. */
  public sealed interface Reading {}

  /** A plan or state, as far as it could be read. */
  public record Read(Inventory inventory) implements Reading {}

  /** Something else, with what to do about it. */
  public record Refused(Diagnostic reason) implements Reading {}

  /**
   * @param name what reports call the document
   */
  public Reading read(InputStream stream, String name) throws IOException {
    BufferedInputStream input = new BufferedInputStream(stream, HEAD);
    input.mark(HEAD);
    byte[] head = input.readNBytes(HEAD);
    input.reset();
    DocumentKind kind = DocumentKind.of(head);
    return kind == DocumentKind.JSON ? document(input, name) : new Refused(Refusals.of(kind, name));
  }

  private Reading document(BufferedInputStream input, String name) throws IOException {
    byte[] start = input.readNBytes(Math.toIntExact(budgets.fileBytes() + 1));
    try {
      if (start.length <= budgets.fileBytes()) {
        String text = withoutMark(utf8().decode(ByteBuffer.wrap(start)).toString());
        return parse(
            factory.createParser(ObjectReadContext.empty(), new StringReader(text)),
            SourceFile.of(name, text));
      }
      // Bytes are read faster than text; the places that text would have are not needed here.
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(start), input);
      return parse(factory.createParser(ObjectReadContext.empty(), all), SourceFile.opaque(name));
    } catch (CharacterCodingException e) {
      return new Refused(Refusals.notUtf8(name));
    }
  }

  private static CharsetDecoder utf8() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /** PowerShell writes a byte order mark before UTF-8, too. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Reading parse(JsonParser parsed, SourceFile file) throws IOException {
    PlanDocument document;
    try (JsonParser json = parsed) {
      JsonCursor cursor = new JsonCursor(json, file, provider);
      document = new DocumentReader(cursor, file, parser).read();
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      if (e.getOriginalMessage().startsWith("Invalid UTF-8")) {
        return new Refused(Refusals.notUtf8(file.path()));
      }
      // Jackson adds where something began, in words for programmers; the range says where we are.
      String reason = e.getOriginalMessage().split(" \\(start marker at", 2)[0];
      return new Refused(Refusals.malformed(file, reason, offset(e)));
    } catch (MalformedPlan e) {
      return new Refused(Refusals.malformed(file, e.getMessage(), e.offset()));
    }
    return document.recognised
        ? new Read(new PlannedInstances(document, file, provider, parser, budgets).inventory())
        : new Refused(Refusals.of(DocumentKind.OTHER, file.path()));
  }

  private static int offset(JacksonException e) {
    return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
  }
}
