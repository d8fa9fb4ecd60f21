package io.trailproof.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.source.Budgets;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.StringParts;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reading a policy out of a string that is not wholly known. */
final class JsonDocumentTest {
  private static final Value ARN =
      Value.of(
          Type.STRING,
          Content.Unknown.because(Origin.of(Origin.Kind.COMPUTED, "aws_s3_bucket.logs.arn"))
              .with(new Identity("aws_s3_bucket.logs", "arn")));

  private static Optional<Value> document(Object... pieces) {
    List<Value> strings =
        Arrays.stream(pieces)
            .map(piece -> piece instanceof Value value ? value : Value.string(piece.toString()))
            .toList();
    return JsonFunctions.document(StringParts.concat(strings), Budgets.DEFAULT);
  }

  @Test
  void aTextIsRead() {
    assertEquals(
        Optional.of(Value.object(Map.of("a", Value.tuple(List.of(Value.number(1)))))),
        document("{\"a\": [1]}"));
  }

  @Test
  void anInterpolationInQuotesIsAPieceOfAString() {
    Value read = document("{\"Resource\": \"", ARN, "/*\", \"Effect\": \"Allow\"}").orElseThrow();
    assertEquals(Value.string("Allow"), read.attributes().get("Effect"));
    assertEquals(
        StringParts.concat(List.of(ARN, Value.string("/*"))), read.attributes().get("Resource"));
  }

  @Test
  void anInterpolationOutsideQuotesCanBeAnything() {
    Value read = document("{\"Resource\": ", ARN, "}").orElseThrow();
    assertEquals(Type.DYNAMIC, read.attributes().get("Resource").type());
    assertEquals(ARN.origins(), read.origins());
  }

  @Test
  void anUnknownKeyLeavesTheObjectUnknown() {
    Value read = document("[{\"", ARN, "\": 1}, 2]").orElseThrow();
    assertTrue(read.elements().get(0).isUnknown());
    assertEquals(Value.number(2), read.elements().get(1));
  }

  @Test
  void whatWasEncodedIsThereAgain() throws Exception {
    Value encoded =
        Call.of(
            FunctionTable.of(JsonFunctions.all(new Limit(Budgets.DEFAULT)))
                .find("jsonencode")
                .orElseThrow(),
            List.of(Value.object(Map.of("Resource", ARN))));
    assertEquals(
        Optional.of(Value.object(Map.of("Resource", ARN))),
        JsonFunctions.document(encoded, Budgets.DEFAULT));
  }

  @Test
  void whatIsNoJsonIsNoDocument() {
    assertEquals(Optional.empty(), document("{\"a\": "));
    assertEquals(Optional.empty(), document("{\"a\": ", ARN, " 1}"));
    assertEquals(Optional.empty(), document(ARN).filter(Value::isKnown));
  }
}
