package io.trailproof.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import io.trailproof.source.Budgets;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.TemplatePart;
import io.trailproof.value.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Another reader of HCL, hcl4j, finds the same blocks and the same literal arguments in our test
 * data.
 *
 * <p>hcl4j evaluates while it reads: it gets only files of ours, without what would make it open a
 * connection, and has a few seconds for each. What it refuses is listed in {@code
 * target/hcl4j-refuses.txt}.
 */
final class SecondReaderTest {
  private static final Path REFUSED = Path.of("target", "hcl4j-refuses.txt");

  @Test
  void anotherReaderFindsTheSameBlocksAndLiterals() throws Exception {
    List<String> refused = new ArrayList<>();
    List<String> differences = new ArrayList<>();
    int compared = 0;
    PrintStream out = System.out;
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    try {
      for (Path path : files()) {
        Optional<String> text = text(path);
        if (text.isEmpty() || text.get().contains("\"http\"")) {
          continue;
        }
        ParsedFile ours =
            new HclParser(Budgets.DEFAULT).parseFile(SourceFile.of(path.toString(), text.get()));
        if (!ours.isComplete()) {
          continue;
        }
        Optional<Map<?, ?>> theirs = hcl4j(text.get());
        if (theirs.isEmpty()) {
          refused.add(path.toString());
        } else {
          compared++;
          compare(ours.body(), List.of(theirs.get()), path.toString(), differences);
        }
      }
    } finally {
      System.setOut(out);
    }
    Files.createDirectories(REFUSED.getParent());
    Files.write(REFUSED, refused);
    assertEquals(List.of(), differences);
    assertTrue(compared > refused.size(), "hcl4j refuses " + refused);
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("testdata"))) {
      return files
          .filter(file -> file.toString().endsWith(".tf") && Files.isRegularFile(file))
          .sorted()
          .toList();
    }
  }

  private static Optional<String> text(Path path) throws IOException {
    try {
      return Optional.of(Files.readString(path));
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
  }

  private static Optional<Map<?, ?>> hcl4j(String text) throws InterruptedException {
    FutureTask<Map<?, ?>> task = new FutureTask<>(() -> new HCLParser().parse(text));
    Thread thread = new Thread(task, "hcl4j");
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(5, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException e) {
      return Optional.empty();
    }
  }

  /** Whether all that we have read is in one of the maps that hcl4j has for the same place. */
  private static void compare(
      Body ours, List<? extends Object> theirs, String place, List<String> differences) {
    for (Attribute attribute : ours.attributes()) {
      List<Object> values = at(theirs, attribute.name());
      literal(attribute.value())
          .filter(literal -> !values.contains(literal))
          .ifPresent(
              literal ->
                  differences.add(
                      place + ": " + attribute.name() + " = " + literal + " " + values));
    }
    for (Block block : ours.blocks()) {
      List<Object> found = at(theirs, block.type());
      String inside = place + " " + block.type();
      for (Block.Label label : block.labels()) {
        found = at(found, label.text());
        inside += " " + label.text();
      }
      if (found.isEmpty()) {
        differences.add(inside + ": missing");
      } else {
        compare(block.body(), found, inside, differences);
      }
    }
  }

  /** What maps have under a name; several blocks of one type are a list. */
  private static List<Object> at(List<? extends Object> maps, String name) {
    List<Object> values = new ArrayList<>();
    for (Object candidate : maps) {
      if (candidate instanceof Map<?, ?> map && map.get(name) != null) {
        if (map.get(name) instanceof List<?> several) {
          values.addAll(several);
        } else {
          values.add(map.get(name));
        }
      }
    }
    return values;
  }

  /** A literal as hcl4j has it: a text without escapes, a double, a boolean. */
  private static Optional<Object> literal(Expression value) {
    return switch (value) {
      case Expression.LiteralValue literal
          when literal.value().content() instanceof Content.Bool(boolean truth) ->
          Optional.of(truth);
      case Expression.LiteralValue literal
          when literal.value().content() instanceof Content.Num(var number)
              && value.range().text().indexOf('e') < 0 -> // hcl4j reads 1e3 as a name
          Optional.of(Double.valueOf(number.text()));
      case Expression.Template template
          when value.range().text().startsWith("\"")
              && template.parts().size() == 1
              && template.parts().getFirst() instanceof TemplatePart.Literal(String text, var r)
              && value.range().text().equals("\"" + text + "\"") ->
          Optional.of(text);
      default -> Optional.empty();
    };
  }
}
