package io.trailproof.function;

import io.trailproof.source.Budgets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

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
    FunctionTable plain =
        of(
            Stream.of(
                    NumericFunctions.all(),
                    StringFunctions.all(limit),
                    FormatFunctions.all(limit),
                    RegexFunctions.all(limit),
                    CollectionFunctions.all(),
                    ListFunctions.all(),
                    MapFunctions.all(),
                    SequenceFunctions.all(limit),
                    SetFunctions.all(),
                    TypeFunctions.all(),
                    JsonFunctions.all(limit),
                    EncodingFunctions.all(limit),
                    YamlFunctions.all(limit),
                    HashFunctions.all(),
                    FileFunctions.all(files, limit),
                    NetworkFunctions.all(),
                    DateFunctions.all(),
                    ImpureFunctions.all())
                .flatMap(List::stream)
                .toList());
    return plain.with(TemplateFunctions.all(files, renderer, plain));
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
