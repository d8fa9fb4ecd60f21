package io.trailproof.function;

import io.trailproof.source.Budgets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The functions that an expression can call, by name. */
public final class FunctionTable {
  /** The namespace that Terraform's own functions are in, as well as having their bare names. */
  private static final String CORE = "core::";

  private final SortedMap<String, Function> functions;

  private FunctionTable(SortedMap<String, Function> functions) {
    this.functions = Collections.unmodifiableSortedMap(functions);
  }

  public static FunctionTable of(List<Function> functions) {
    SortedMap<String, Function> byName = new TreeMap<>();
    functions.forEach(function -> byName.put(function.name(), function));
    return new FunctionTable(byName);
  }

  /**
   * The functions of Terraform 1.11, but for {@code try} and {@code can}: these take expressions,
   * not values, and are the evaluator's.
   *
   * @param files what functions may read
   * @param renderer who renders what {@code templatefile} reads
   */
  public static FunctionTable terraform(
      FileAccess files, TemplateRenderer renderer, Budgets budgets) {
    Limit limit = new Limit(budgets);
    List<Function> all = new ArrayList<>();
    all.addAll(NumericFunctions.all());
    all.addAll(StringFunctions.all(limit));
    all.addAll(RegexFunctions.all(limit));
    all.addAll(TypeFunctions.all());
    all.addAll(JsonFunctions.all(limit));
    all.addAll(FormatFunctions.all(limit));
    all.addAll(CollectionFunctions.all());
    all.addAll(ListFunctions.all());
    all.addAll(MapFunctions.all());
    all.addAll(SequenceFunctions.all(limit));
    all.addAll(SetFunctions.all());
    return of(all);
  }

  /** The function that goes by a name, with or without {@code core::}. */
  public Optional<Function> find(String name) {
    return Optional.ofNullable(
        functions.get(name.startsWith(CORE) ? name.substring(CORE.length()) : name));
  }

  /** All names, for suggesting one that was meant. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(functions.keySet()));
  }

  /** These functions and some more; of two with one name the later. */
  public FunctionTable with(List<Function> more) {
    SortedMap<String, Function> all = new TreeMap<>(functions);
    more.forEach(function -> all.put(function.name(), function));
    return new FunctionTable(all);
  }
}
