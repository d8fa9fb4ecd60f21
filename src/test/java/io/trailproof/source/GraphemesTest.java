package io.trailproof.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphemesTest {
  @Test
  void whatAReaderSeesAsOneCharacterIsOne() {
    assertEquals(List.of("👍🏽", "a"), Graphemes.split("👍🏽a"));
    assertEquals(List.of("👩‍👩‍👧‍👦"), Graphemes.split("👩‍👩‍👧‍👦"));
    assertEquals(List.of("e\u0301", "\r\n", "각"), Graphemes.split("e\u0301\r\n각"));
    assertEquals(List.of("กำ", "ที่"), Graphemes.split("กำที่"));
  }

  @Test
  void consonantsThatAreWrittenTogetherAreTwo() {
    assertEquals(2, Graphemes.count("क्ष"));
    assertEquals(2, Graphemes.count("ক্ষ"));
  }
}
