package io.trailproof.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;

/**
 * What holds for all values, and above all: what is said of unknowns holds however they turn out.
 */
@PropertyDefaults(tries = 300, edgeCases = EdgeCasesMode.NONE)
class ValueProperties {

  @Property
  void convertingAgainChangesNothing(@ForAll("values") Value value, @ForAll("types") Type type) {
    if (Conversion.convert(value, type) instanceof Conversion.Converted(Value once)) {
      assertEquals(new Conversion.Converted(once), Conversion.convert(once, type));
    }
  }

  @Property
  void whatIsConvertedHasTheType(@ForAll("values") Value value, @ForAll("types") Type type) {
    if (Conversion.convert(value, type) instanceof Conversion.Converted(Value converted)) {
      assertEquals(type, converted.type());
    }
  }

  @Property
  void conversionToAnyElementsKeepsTheirNumber(@ForAll("values") Value value) {
    if (Conversion.convert(value, Type.list(Type.DYNAMIC))
            instanceof Conversion.Converted(Value list)
        && list.content() instanceof Content.Elements(List<Value> elements)
        && value.content() instanceof Content.Elements(List<Value> given)) {
      assertEquals(given.size(), elements.size());
    }
  }

  @Property
  void conversionForeseesWhatUnknownsBecome(
      @ForAll("values") Value value, @ForAll("types") Type type, @ForAll long seed) {
    if (Conversion.convert(value, type) instanceof Conversion.Converted(Value early)
        && Conversion.convert(new Substitution(seed).of(value), type)
            instanceof Conversion.Converted(Value late)) {
      assertTrue(Refines.within(late, early), () -> late + " is not within " + early);
    }
  }

  @Property
  void allTypesConvertToTheirCommonType(@ForAll("typeLists") List<Type> types) {
    Optional<Type> common = Unification.unify(types);
    common.ifPresent(type -> types.forEach(each -> assertTrue(Convertible.possible(each, type))));
  }

  @Property
  void theOrderOfTypesDoesNotMatter(@ForAll("typeLists") List<Type> types) {
    List<Type> reversed = new ArrayList<>(types);
    Collections.reverse(reversed);
    assertEquals(Unification.unify(types), Unification.unify(reversed));
  }

  @Property
  void equalityIsSymmetric(@ForAll("pairs") List<Value> pair) {
    assertEquals(
        Equality.equal(pair.get(0), pair.get(1)), Equality.equal(pair.get(1), pair.get(0)));
  }

  @Property
  void equalityForeseesWhatUnknownsBecome(@ForAll("pairs") List<Value> pair, @ForAll long seed) {
    Substitution later = new Substitution(seed);
    Value early = Equality.equal(pair.get(0), pair.get(1)).withoutMarks();
    Value late = Equality.equal(later.of(pair.get(0)), later.of(pair.get(1))).withoutMarks();
    assertTrue(early.isUnknown() || early.equals(late));
  }

  @Property
  void knownValuesEqualThemselves(@ForAll("values") Value value, @ForAll long seed) {
    Value known = new Substitution(seed).of(value);
    assertEquals(Value.TRUE, Equality.equal(known, known).withoutMarks());
    assertEquals(Truth.TRUE, Sameness.same(known, known));
  }

  @Property
  void samenessIsSymmetric(@ForAll("pairs") List<Value> pair) {
    assertEquals(Sameness.same(pair.get(0), pair.get(1)), Sameness.same(pair.get(1), pair.get(0)));
  }

  @Property
  void samenessForeseesWhatUnknownsBecome(@ForAll("pairs") List<Value> pair, @ForAll long seed) {
    assertForeseen(pair, seed);
  }

  @Property(tries = 2000)
  void samenessForeseesWhatStringsBecome(
      @ForAll("stringPairs") List<Value> pair, @ForAll long seed) {
    assertForeseen(pair, seed);
  }

  private static void assertForeseen(List<Value> pair, long seed) {
    Substitution later = new Substitution(seed);
    Truth early = Sameness.same(pair.get(0), pair.get(1));
    Value a = later.of(pair.get(0));
    Value b = later.of(pair.get(1));
    assertTrue(
        early == Truth.UNKNOWN || early == Sameness.same(a, b),
        () -> early + " before, but then " + a + " and " + b);
  }

  @Property
  void puttingPartsTogetherAndMakingThemKnownCommute(
      @ForAll("stringPairs") List<Value> strings, @ForAll long seed) {
    Substitution later = new Substitution(seed);
    List<Value> known = strings.stream().map(later::of).toList();
    Assume.that(strings.stream().allMatch(ValueProperties::hasOnlyIdentities));
    Assume.that(known.stream().noneMatch(Value::isNull));
    Value early = StringParts.concat(strings);
    assertEquals(StringParts.concat(known), later.of(early));
    assertTrue(Refines.within(later.of(early), early));
  }

  private static boolean hasOnlyIdentities(Value value) {
    return value.origins().stream().noneMatch(origin -> origin.name().equals("u"));
  }

  @Property
  void theOrderOfElementsDoesNotMatterToSets(@ForAll("values") Value value, @ForAll long seed) {
    Value known = new Substitution(seed).of(value).withoutDeepMarks();
    if (known.content() instanceof Content.Elements(List<Value> elements)
        && known.type() instanceof Type.ListOf(Type element)) {
      List<Value> reversed = new ArrayList<>(elements);
      Collections.reverse(reversed);
      assertEquals(Value.set(element, elements), Value.set(element, reversed));
    }
  }

  @Property
  void everyValueCanBePrinted(@ForAll("values") Value value) {
    assertTrue(!ConsoleText.of(value).isEmpty() && !ConsoleText.of(value.type()).isEmpty());
  }

  @Provide
  Arbitrary<Value> values() {
    return AnyValues.values();
  }

  @Provide
  Arbitrary<Type> types() {
    return AnyValues.types();
  }

  @Provide
  Arbitrary<List<Type>> typeLists() {
    return AnyValues.types().list().ofMinSize(1).ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Value>> pairs() {
    return AnyValues.pairs();
  }

  @Provide
  Arbitrary<List<Value>> stringPairs() {
    return AnyValues.stringPairs();
  }
}
