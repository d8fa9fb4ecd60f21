package io.trailproof.report;

import io.trailproof.fix.Edit;
import io.trailproof.fix.Fix;
import io.trailproof.report.Chain.Link;
import io.trailproof.rule.Candidate;
import io.trailproof.rule.Conclusion;
import io.trailproof.rule.Outcome;
import io.trailproof.rule.Rule;
import io.trailproof.rule.Verdict;
import io.trailproof.source.Diagnostic;
import io.trailproof.source.Position;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The report for programs: every verdict with its evidence, passes and unknowns included. Its shape
 * is {@code report.schema.json}, which ships beside this class; additions raise the minor version,
 * anything else the major one.
 */
public final class JsonReport {
  public static final String SCHEMA_VERSION = "1.0";

  // What could change how a terminal shows the text never stands there as itself.
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .characterEscapes(new DeleteToo())
          .build();

  private final Report report;
  private final JsonGenerator json;

  private JsonReport(Report report, JsonGenerator json) {
    this.report = report;
    this.json = json;
  }

  /**
   * @param version the program's
   * @param exitCode with which the program is about to end
   */
  public static String of(Report report, String version, int exitCode) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new Indented(), text)) {
      new JsonReport(report, json).write(version, exitCode);
    }
    return text + "\n";
  }

  /** Jackson takes DEL for a letter. */
  private static final class DeleteToo extends CharacterEscapes {
    private static final long serialVersionUID = 1L;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[0x7F] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public SerializableString getEscapeSequence(int character) {
      throw new IllegalStateException("no character has an escape sequence of its own");
    }
  }

  /** Two spaces and a line feed, on every machine. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }
  }

  private void write(String version, int exitCode) {
    json.writeStartObject();
    json.writeStringProperty("schemaVersion", SCHEMA_VERSION);
    object(
        "tool",
        () -> {
          json.writeStringProperty("name", "trailproof");
          json.writeStringProperty("version", version);
        });
    json.writeNumberProperty("exitCode", exitCode);
    json.writeBooleanProperty("complete", report.isComplete());
    array("inputs", report.inputs(), this::input);
    array("conclusions", report.conclusions(), this::conclusion);
    array("diagnostics", report.diagnostics(), this::diagnostic);
    array("unseen", report.unseen(), this::origin);
    strings("internalErrors", report.mistakes().stream().map(Report.Mistake::where).toList());
    json.writeEndObject();
  }

  private void input(Report.Input input) {
    json.writeStringProperty("kind", input.kind().words());
    json.writeStringProperty("name", input.name());
    json.writeNumberProperty("resources", input.resources());
    strings("assumedDefaults", List.copyOf(input.assumed()));
    strings("variablesWithoutValue", List.copyOf(input.missing()));
  }

  private void conclusion(Conclusion conclusion) {
    Rule rule = conclusion.rule();
    object(
        "rule",
        () -> {
          json.writeStringProperty("id", rule.id());
          json.writeStringProperty("title", rule.text("en").title());
          json.writeStringProperty("stage", rule.stage().word());
          json.writeStringProperty("severity", rule.severity().word());
          object("controls", () -> rule.controls().forEach(this::strings));
        });
    object(
        "account",
        () -> {
          json.writeStringProperty("name", conclusion.account().name());
          optional("id", conclusion.account().id());
          optional("partition", conclusion.account().partition());
          strings("roots", conclusion.roots());
        });
    json.writeStringProperty("verdict", conclusion.verdict().word());
    if (conclusion.verdict() == Verdict.FAIL) {
      json.writeStringProperty("kind", word(conclusion.kind()));
    }
    if (conclusion.candidates().isEmpty()) {
      conclusion.place().ifPresent(place -> location("location", place));
    }
    optional("witness", conclusion.witness().map(w -> w.instance().address().toString()));
    array("candidates", conclusion.candidates(), c -> candidate(c, rule));
    array("undecidedBy", conclusion.undecidedBy(), this::origin);
    report.fix(conclusion).ifPresent(this::fix);
  }

  private void candidate(Candidate candidate, Rule rule) {
    json.writeStringProperty("address", candidate.instance().address().toString());
    location("location", candidate.instance().header());
    json.writeStringProperty("truth", word(candidate.truth()));
    candidate
        .refused()
        .ifPresent(
            refused ->
                object(
                    "willNotApply",
                    () -> {
                      json.writeStringProperty("name", refused.name());
                      json.writeStringProperty("says", refused.says("en"));
                      chain(refused.decidedBy(), rule);
                    }));
    array("requirements", candidate.outcomes(), outcome -> outcome(outcome, candidate, rule));
    SortedSet<String> assumed = new TreeSet<>();
    candidate.outcomes().forEach(o -> assumed.addAll(Chain.assumedDefaults(o.decidedBy())));
    strings("assumedDefaults", List.copyOf(assumed));
    strings("ignoredChanges", Unmanaged.arguments(candidate));
  }

  private void outcome(Outcome outcome, Candidate candidate, Rule rule) {
    json.writeStringProperty("name", outcome.requirement().name());
    json.writeStringProperty("truth", word(outcome.truth()));
    boolean met = outcome.truth() == Truth.TRUE;
    json.writeStringProperty(
        "says",
        outcome.truth() == Truth.FALSE
            ? outcome.requirement().otherwise("en")
            : outcome.requirement().says("en"));
    optional("note", outcome.note());
    SourceRange place =
        Chain.place(outcome.decidedBy(), rule).orElse(candidate.instance().header());
    location("location", place);
    chain(outcome.decidedBy(), rule);
    if (!met) {
      array("origins", outcome.origins(), this::origin);
    }
  }

  private void chain(Derivation decidedBy, Rule rule) {
    array("chain", Chain.of(decidedBy, rule), this::link);
  }

  private void link(Link link) {
    json.writeStringProperty("step", word(link.step()));
    if (!link.name().isEmpty()) {
      json.writeStringProperty("name", link.name());
    }
    link.range().ifPresent(range -> location("location", range));
  }

  private void origin(Origin origin) {
    json.writeStringProperty("kind", word(origin.kind()));
    json.writeStringProperty("name", origin.name());
    origin.range().filter(Decides::isUsers).ifPresent(range -> location("location", range));
    if (origin.kind() == Origin.Kind.VARIABLE) {
      json.writeStringProperty("flag", Decides.flag(origin.name()));
    }
  }

  private void fix(Fix fix) {
    object("fix", () -> array("edits", fix.edits(), this::edit));
  }

  private void edit(Edit edit) {
    location("location", edit.range());
    json.writeStringProperty("replacement", edit.replacement());
  }

  private void diagnostic(Diagnostic diagnostic) {
    json.writeStringProperty("severity", word(diagnostic.severity()));
    json.writeStringProperty("summary", diagnostic.summary());
    json.writeStringProperty("detail", diagnostic.detail());
    diagnostic.subject().ifPresent(range -> location("location", range));
  }

  /** Lines and columns from 1, the end exclusive, columns in user characters. */
  private void location(String name, SourceRange range) {
    object(
        name,
        () -> {
          json.writeStringProperty("file", range.file().path());
          if (!range.file().isOpaque()) {
            position("start", range.startPosition());
            position("end", range.endPosition());
          }
        });
  }

  private void position(String name, Position position) {
    object(
        name,
        () -> {
          json.writeNumberProperty("line", position.line());
          json.writeNumberProperty("column", position.column());
        });
  }

  private void optional(String name, Optional<String> text) {
    text.ifPresent(t -> json.writeStringProperty(name, t));
  }

  private void strings(String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private void object(String name, Runnable content) {
    json.writeObjectPropertyStart(name);
    content.run();
    json.writeEndObject();
  }

  private <T> void array(String name, Iterable<T> items, Consumer<T> content) {
    json.writeArrayPropertyStart(name);
    for (T item : items) {
      json.writeStartObject();
      content.accept(item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
