package io.trailproof.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each line of the documents under {@code testdata/value} says what one question is answered. */
class ValueDocumentsTest {
  private static final Path DOCUMENTS = Path.of("testdata", "value");

  @TestFactory
  Stream<DynamicTest> conversions() {
    return lines("conversions.txt", ValueDocumentsTest::conversion);
  }

  private static void conversion(String line) {
    if (line.contains(" ! ")) {
      String[] sides = line.split(" ! ", 2);
      assertEquals(new Conversion.Failed(sides[1].strip()), convert(sides[0]));
    } else {
      int equals = line.indexOf(" = ", line.indexOf(" to "));
      Value expected = Notation.value(line.substring(equals + 3));
      assertEquals(new Conversion.Converted(expected), convert(line.substring(0, equals)));
    }
  }

  private static Conversion.Result convert(String question) {
    int to = question.lastIndexOf(" to ");
    return Conversion.convert(
        Notation.value(question.substring(0, to)), Notation.type(question.substring(to + 4)));
  }

  @TestFactory
  Stream<DynamicTest> unifications() {
    return lines(
        "unifications.txt",
        line -> {
          String[] sides = line.split(" = ", 2);
          List<Type> types = Arrays.stream(sides[0].split(" with ")).map(Notation::type).toList();
          Optional<Type> expected =
              sides[1].equals("none") ? Optional.empty() : Optional.of(Notation.type(sides[1]));
          assertEquals(expected, Unification.unify(types));
        });
  }

  @TestFactory
  Stream<DynamicTest> conditionals() {
    return lines(
        "conditionals.txt",
        line -> {
          String[] sides = line.split(" is ", 2);
          String[] arms = sides[0].split(" or ", 2);
          Optional<Type> expected =
              sides[1].equals("none") ? Optional.empty() : Optional.of(Notation.type(sides[1]));
          assertEquals(
              expected, Unification.ofArms(Notation.value(arms[0]), Notation.value(arms[1])));
        });
  }

  @TestFactory
  Stream<DynamicTest> equalities() {
    return lines(
        "equalities.txt",
        line -> {
          int is = line.lastIndexOf(" is ");
          String[] sides = line.substring(0, is).split(" == ", 2);
          Value answer = Equality.equal(Notation.value(sides[0]), Notation.value(sides[1]));
          assertEquals(line.substring(is + 4), truth(answer));
          Value turned = Equality.equal(Notation.value(sides[1]), Notation.value(sides[0]));
          assertEquals(answer, turned);
        });
  }

  private static String truth(Value answer) {
    String truth =
        switch (answer.content()) {
          case Content.Bool(boolean is) -> String.valueOf(is);
          default -> "unknown";
        };
    return truth + (answer.isMarked(Mark.SENSITIVE) ? ", sensitive" : "");
  }

  @TestFactory
  Stream<DynamicTest> samenesses() {
    return lines(
        "samenesses.txt",
        line -> {
          int is = line.lastIndexOf(" is ");
          String[] sides = line.substring(0, is).split(" as ", 2);
          Value a = Notation.value(sides[0]);
          Value b = Notation.value(sides[1]);
          Truth expected = Truth.valueOf(line.substring(is + 4).toUpperCase(java.util.Locale.ROOT));
          assertEquals(expected, Sameness.same(a, b));
          assertEquals(expected, Sameness.same(b, a));
        });
  }

  @TestFactory
  Stream<DynamicTest> sets() {
    return lines(
        "sets.txt",
        line -> {
          String[] sides = line.split(" visits ", 2);
          assertEquals(Notation.value(sides[1]).content(), Notation.value(sides[0]).content());
        });
  }

  @TestFactory
  Stream<DynamicTest> arithmetic() {
    return lines(
        "arithmetic.txt",
        line -> {
          String[] sides = line.split(" = ", 2);
          assertEquals(sides[1], calculate(sides[0].split(" ")));
        });
  }

  private static String calculate(String[] question) {
    Optional<BigFloat> result =
        question.length == 1
            ? BigFloat.parse(question[0])
            : operate(number(question[0]), question[1], number(question[2]));
    return result.map(BigFloat::text).orElse("no number");
  }

  private static Optional<BigFloat> operate(BigFloat a, String operator, BigFloat b) {
    return switch (operator) {
      case "+" -> a.add(b);
      case "-" -> a.subtract(b);
      case "*" -> a.multiply(b);
      case "/" -> a.divide(b);
      case "%" -> a.modulo(b);
      default -> throw new IllegalArgumentException(operator);
    };
  }

  /** Literals; {@code 3i} is an integer of 64 bits, {@code 3d} a float of 53. */
  private static BigFloat number(String text) {
    String number = text.substring(0, text.length() - 1);
    return switch (text.charAt(text.length() - 1)) {
      case 'i' -> BigFloat.of(Long.parseLong(number));
      case 'd' -> BigFloat.of(Double.parseDouble(number)).orElseThrow();
      default -> BigFloat.parse(text).orElseThrow();
    };
  }

  private interface Question {
    void ask(String line);
  }

  private static Stream<DynamicTest> lines(String document, Question question) {
    try {
      List<String> lines = Files.readAllLines(DOCUMENTS.resolve(document));
      return IntStream.range(0, lines.size())
          .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
          .mapToObj(
              i ->
                  DynamicTest.dynamicTest(
                      document + ":" + (i + 1) + " " + lines.get(i),
                      DOCUMENTS.resolve(document).toUri(),
                      () -> question.ask(lines.get(i).strip())));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
