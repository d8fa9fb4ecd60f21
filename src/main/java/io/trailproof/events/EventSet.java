package io.trailproof.events;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of management events, as finely as a trail's selectors can tell them apart: reads and
 * writes of AWS KMS, of the RDS Data API, and of all other sources.
 *
 * <p>Only those two sources can be excluded from a trail (CloudTrail API reference, {@code
 * EventSelector.ExcludeManagementEventSources} and {@code AdvancedFieldSelector}), so six atoms
 * tell every selector from every other.
 */
public record EventSet(int atoms) {
  public static final EventSet NONE = new EventSet(0);
  public static final EventSet ALL = new EventSet(0b111_111);
  public static final EventSet READS = new EventSet(0b000_111);
  public static final EventSet WRITES = new EventSet(0b111_000);

  /** What can be excluded from a trail, and everything else. */
  enum Source {
    KMS("kms.amazonaws.com", 0b001_001),
    RDS_DATA("rdsdata.amazonaws.com", 0b010_010),
    OTHER("every other source", 0b100_100);

    private final String text;
    private final EventSet events;

    Source(String text, int atoms) {
      this.text = text;
      this.events = new EventSet(atoms);
    }

    EventSet events() {
      return events;
    }

    /** The source that an exclusion names; a name that cannot be excluded is one of the others. */
    static Source named(String name) {
      return name.equals(KMS.text) ? KMS : name.equals(RDS_DATA.text) ? RDS_DATA : OTHER;
    }
  }

  public EventSet union(EventSet other) {
    return new EventSet(atoms | other.atoms);
  }

  public EventSet intersection(EventSet other) {
    return new EventSet(atoms & other.atoms);
  }

  public EventSet without(EventSet other) {
    return new EventSet(atoms & ~other.atoms);
  }

  public int size() {
    return Integer.bitCount(atoms);
  }

  public boolean isAll() {
    return equals(ALL);
  }

  /** The events in words: {@code "read events"}, {@code "write events of kms.amazonaws.com"}. */
  public String text() {
    if (isAll()) {
      return "all management events";
    }
    List<String> pieces = new ArrayList<>();
    describe("read and write events", READS.union(WRITES), pieces);
    describe("read events", READS, pieces);
    describe("write events", WRITES, pieces);
    return pieces.isEmpty() ? "no management events" : String.join(", ", pieces);
  }

  /** Names what of the given accesses is here in full for a source and was not named before. */
  private void describe(String access, EventSet accesses, List<String> pieces) {
    EventSet rest = accesses.equals(READS.union(WRITES)) ? this : withoutPairs();
    if (rest.intersection(accesses).equals(accesses)) {
      pieces.add(access);
      return;
    }
    for (Source source : Source.values()) {
      EventSet wanted = accesses.intersection(source.events);
      if (rest.intersection(wanted).equals(wanted)) {
        pieces.add(access + " of " + source.text);
      }
    }
  }

  /** The atoms whose other access is missing: what "read and write" does not describe. */
  private EventSet withoutPairs() {
    int reads = atoms & READS.atoms;
    int writes = atoms >> 3;
    int both = reads & writes;
    return new EventSet(atoms & ~(both | both << 3));
  }
}
