package io.trailproof.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What a trail records, compared with asking event by event. */
final class ManagementEventsTest {
  private static final List<String> SOURCES =
      List.of("kms.amazonaws.com", "rdsdata.amazonaws.com", "iam.amazonaws.com");

  @Test
  void withoutASelectorEverythingIsRecorded() {
    assertEquals(Truth.TRUE, ManagementEvents.of(trail(List.of())).complete());
  }

  @Test
  void whatIsMissingIsSaidInWords() {
    Value writes = selector(Value.string("WriteOnly"), Value.TRUE, Value.NULL);
    assertEquals("read events", ManagementEvents.of(trail(List.of(writes))).missing().text());
    Value noKms = selector(Value.string("All"), Value.TRUE, set("kms.amazonaws.com"));
    assertEquals(
        "read and write events of kms.amazonaws.com",
        ManagementEvents.of(trail(List.of(noKms))).missing().text());
    Value nothing = selector(Value.string("All"), Value.FALSE, Value.NULL);
    assertEquals(
        "all management events", ManagementEvents.of(trail(List.of(nothing))).missing().text());
  }

  /** The definition in AWS's words: an event is recorded if any selector selects it. */
  @Property
  void anEventIsRecordedIfAnySelectorSelectsIt(@ForAll("selectors") List<Selector> selectors) {
    Truth expected = Truth.of(records(selectors));
    List<Value> values = selectors.stream().map(Selector::value).toList();
    assertEquals(expected, ManagementEvents.of(trail(values)).complete());
  }

  /** Whatever an unknown turns out to be, the answer lies within what was said before. */
  @Property
  void makingAnUnknownKnownNeverContradicts(
      @ForAll("selectors") List<Selector> selectors, @ForAll("hidden") List<Boolean> hidden) {
    List<Value> partly = new ArrayList<>();
    for (int i = 0; i < selectors.size(); i++) {
      partly.add(selectors.get(i).value(hidden, i * 3));
    }
    Coverage before = ManagementEvents.of(trail(partly));
    Coverage after = ManagementEvents.of(trail(selectors.stream().map(Selector::value).toList()));
    assertEquals(before.must(), before.must().intersection(after.must()), "must only grows");
    assertEquals(after.may(), after.may().intersection(before.may()), "may only shrinks");
    assertTrue(before.complete() == Truth.UNKNOWN || before.complete() == after.complete());
  }

  @Provide
  Arbitrary<List<Selector>> selectors() {
    Arbitrary<Selector> one =
        Combinators.combine(
                Arbitraries.of("All", "ReadOnly", "WriteOnly"),
                Arbitraries.of(true, false),
                Arbitraries.of(SOURCES.subList(0, 2)).list().uniqueElements().ofMaxSize(2))
            .as(Selector::new);
    return one.list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<List<Boolean>> hidden() {
    return Arbitraries.of(true, false).list().ofSize(12);
  }

  /** A selector as a person reads it. */
  record Selector(String access, boolean management, List<String> excluded) {

    boolean selects(boolean read, String source) {
      boolean accessed = access.equals("All") || access.equals("ReadOnly") == read;
      return management && accessed && !excluded.contains(source);
    }

    Value value() {
      return value(List.of(false, false, false), 0);
    }

    Value value(List<Boolean> hidden, int from) {
      return selector(
          hide(hidden.get(from), Value.string(access)),
          hide(hidden.get(from + 1), Value.bool(management)),
          hide(hidden.get(from + 2), set(excluded.toArray(String[]::new))));
    }
  }

  private static boolean records(List<Selector> selectors) {
    for (String source : SOURCES) {
      for (boolean read : List.of(true, false)) {
        if (!selectors.isEmpty() && selectors.stream().noneMatch(s -> s.selects(read, source))) {
          return false;
        }
      }
    }
    return true;
  }

  private static Value hide(boolean hidden, Value value) {
    return hidden ? Value.unknown(value.type(), Origin.of(Origin.Kind.VARIABLE, "var.x")) : value;
  }

  private static Value set(String... sources) {
    return Value.set(Type.STRING, Arrays.stream(sources).map(Value::string).toList());
  }

  private static Value selector(Value access, Value management, Value excluded) {
    Map<String, Value> attributes = new LinkedHashMap<>();
    attributes.put("read_write_type", access);
    attributes.put("include_management_events", management);
    attributes.put("exclude_management_event_sources", excluded);
    return Value.object(attributes);
  }

  private static Value trail(List<Value> selectors) {
    return Value.object(
        Map.of(
            "event_selector",
            Value.tuple(selectors),
            "advanced_event_selector",
            Value.tuple(List.of())));
  }
}
