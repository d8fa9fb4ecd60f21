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
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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
 * findings can point into it; a large one is only streamed, in memory that does not grow with it.
 */
public final class PlanReader {
  private static final int MARK = 64 << 10;

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
                    .maxNumberLength(10_000)
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
      String head = new String(in.readNBytes(MARK), StandardCharsets.UTF_8).stripLeading();
      return head.startsWith("{") && head.contains("\"format_version\"");
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
    BufferedInputStream input = new BufferedInputStream(stream, MARK);
    input.mark(MARK);
    byte[] head = input.readNBytes(MARK);
    input.reset();
    return switch (DocumentKind.of(head)) {
      case JSON -> document(input, name);
      case BINARY_PLAN ->
          refused(
              "Plan file is not JSON",
              name
                  + " is a plan as Terraform saves it. Give what \"terraform show -json "
                  + name
                  + "\" prints.");
      case LOG ->
          refused(
              "Log instead of a plan",
              name
                  + " is the log that \"terraform plan -json\" prints. Save the plan with"
                  + " \"terraform plan -out=FILE\" and give what \"terraform show -json FILE\""
                  + " prints.");
      case RAW_STATE ->
          refused(
              "State file is not for reading",
              name
                  + " is a state as Terraform stores it, in a format of its own. Give what "
                  + "\"terraform show -json "
                  + name
                  + "\" prints.");
      case EMPTY -> refused("Empty input", name + " has no content.");
      case OTHER ->
          refused(
              "Neither a plan nor a state",
              name + " is not what \"terraform show -json\" prints of a plan or a state.");
    };
  }

  private static Reading refused(String summary, String detail) {
    return new Refused(Diagnostic.error(summary, detail));
  }

  private Reading document(BufferedInputStream input, String name) throws IOException {
    byte[] start = input.readNBytes((int) budgets.fileBytes() + 1);
    boolean small = start.length <= budgets.fileBytes();
    SourceFile file;
    Reader text;
    if (small) {
      try {
        String all =
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(start))
                .toString();
        file = SourceFile.of(name, all);
        text = new StringReader(all);
      } catch (CharacterCodingException e) {
        return refused("Invalid character encoding", name + " is not encoded as UTF-8.");
      }
    } else {
      file = SourceFile.opaque(name);
      text =
          new InputStreamReader(
              new SequenceInputStream(new ByteArrayInputStream(start), input),
              StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }
    PlanDocument document = new PlanDocument();
    try (JsonParser json = factory.createParser(ObjectReadContext.empty(), text)) {
      new DocumentReader(json, file, provider, parser).read(document);
    } catch (JacksonException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      return new Refused(malformed(file, name, e.getOriginalMessage(), offset(e)));
    } catch (MalformedPlan e) {
      return new Refused(malformed(file, name, e.getMessage(), e.offset()));
    }
    if (!document.recognised) {
      return refused(
          "Neither a plan nor a state",
          name + " is JSON, but not what \"terraform show -json\" prints of a plan or a state.");
    }
    return new Read(new PlannedInstances(document, file, provider, parser).inventory());
  }

  private static int offset(JacksonException e) {
    return e.getLocation() == null ? 0 : (int) Math.max(0, e.getLocation().getCharOffset());
  }

  private static Diagnostic malformed(SourceFile file, String name, String what, int offset) {
    int at = file.isOpaque() ? 0 : Math.min(offset, file.text().length());
    // Jackson adds where something began, in words for programmers; the range says where we are.
    String reason = what.split(" \\(start marker at", 2)[0];
    return Diagnostic.error(
        "Invalid plan document",
        name + " cannot be read as JSON of a plan or state: " + reason + ".",
        file.range(at, at));
  }
}
