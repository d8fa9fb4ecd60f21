package io.trailproof.fix;

import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Edits of a block in native syntax, which leave every other character as it is. */
final class Edits {
  private Edits() {}

  /** Sets an argument, whether it is there or not; null removes it. */
  static Optional<Edit> set(Block block, String name, Value value) {
    Optional<Edit> change = change(block, name, value);
    return change.isPresent() || value.isNull()
        ? change
        : Optional.of(insert(block, name + " = " + literal(value)));
  }

  /** Sets an argument that is there; null removes it. */
  static Optional<Edit> change(Block block, String name, Value value) {
    Optional<Attribute> attribute = block.body().attribute(name);
    return attribute.map(
        found ->
            value.isNull()
                ? new Edit(line(found.range()), "")
                : new Edit(found.value().range(), literal(value)));
  }

  /** Adds a nested block at the end. */
  static Edit addBlock(Block block, String type, Value content) {
    return insert(block, blockText(type, content, indent(block) + "  "));
  }

  private static String blockText(String type, Value content, String indent) {
    StringBuilder text = new StringBuilder(type + " {\n");
    content
        .attributes()
        .forEach(
            (name, value) -> {
              boolean blocks =
                  !value.knownElements().isEmpty()
                      && value.knownElements().getFirst().content() instanceof Content.Attributes;
              if (blocks) {
                for (Value nested : value.knownElements()) {
                  text.append(indent).append("  ");
                  text.append(blockText(name, nested, indent + "  ")).append('\n');
                }
              } else {
                text.append(indent).append("  ");
                text.append(name).append(" = ").append(literal(value)).append('\n');
              }
            });
    return text.append(indent).append('}').toString();
  }

  /** On a line of its own before the closing brace, which may be on the line of the opening one. */
  private static Edit insert(Block block, String text) {
    SourceFile file = block.range().file();
    int brace = block.range().end() - 1;
    int at = brace;
    while (at > 0 && isBlank(file.text().charAt(at - 1))) {
      at--;
    }
    boolean ownLine = at > 0 && file.text().charAt(at - 1) == '\n';
    String indent = indent(block);
    return ownLine
        ? new Edit(file.range(at, at), indent + "  " + text + "\n")
        : new Edit(file.range(at, brace), "\n" + indent + "  " + text + "\n" + indent);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  private static String indent(Block block) {
    SourceFile file = block.range().file();
    String line = file.line(block.range().startPosition().line());
    return line.substring(0, line.length() - line.stripLeading().length());
  }

  /** The whole line of an argument, with its line break; what shares the line stays. */
  private static SourceRange line(SourceRange range) {
    String text = range.file().text();
    int start = range.start();
    while (start > 0 && isBlank(text.charAt(start - 1))) {
      start--;
    }
    int end = range.end();
    while (end < text.length() && isBlank(text.charAt(end))) {
      end++;
    }
    boolean alone =
        (start == 0 || text.charAt(start - 1) == '\n')
            && (end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r');
    if (!alone) {
      return range;
    }
    if (end < text.length() && text.charAt(end) == '\r') {
      end++;
    }
    return range.file().range(start, Math.min(text.length(), end + 1));
  }

  private static String literal(Value value) {
    return switch (value.content()) {
      case Content.Text(String text) -> "\"" + escaped(text) + "\"";
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(Edits::literal).collect(Collectors.joining(", ", "[", "]"));
      case Content.Null n -> "null";
      case Content.Attributes a -> throw new IllegalStateException("a fix has no maps");
      case Content.Unknown u -> throw new IllegalStateException("a fix is known");
    };
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("${", "$${")
        .replace("%{", "%%{");
  }
}
