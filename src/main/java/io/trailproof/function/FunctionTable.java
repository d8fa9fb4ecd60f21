package io.trailproof.function;

import io.trailproof.source.Budgets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The functions that an expression can call, by name. */
public final class FunctionTable {
  /** The namespace that Terraform's own functions are in, as well as having their bare names. */
  private static final String CORE = "core::";

  private final SortedMap<String, Family> families;

  private FunctionTable(SortedMap<String, Family> families) {
    this.families = Collections.unmodifiableSortedMap(families);
  }

  public static FunctionTable of(List<Function> functions) {
    return new FunctionTable(new TreeMap<>()).with(functions);
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
    SortedMap<String, Family> all = new TreeMap<>();
    add(all, NumericFunctions::all, "abs ceil floor log max min parseint pow range signum sum");
    add(
        all,
        () -> StringFunctions.all(limit),
        "chomp endswith indent join lower replace split startswith strcontains strrev substr title"
            + " trim trimprefix trimspace trimsuffix upper");
    add(all, () -> FormatFunctions.all(limit), "format formatlist");
    add(all, () -> RegexFunctions.all(limit), "regex regexall");
    add(all, CollectionFunctions::all, "alltrue anytrue coalesce contains length one");
    add(
        all,
        ListFunctions::all,
        "chunklist coalescelist compact distinct element index matchkeys reverse sort");
    add(all, MapFunctions::all, "keys lookup merge transpose values zipmap");
    add(all, () -> SequenceFunctions.all(limit), "concat flatten setproduct slice");
    add(all, SetFunctions::all, "setintersection setsubtract setunion");
    add(
        all,
        TypeFunctions::all,
        "ephemeralasnull issensitive nonsensitive sensitive tobool tolist tomap tonumber toset"
            + " tostring");
    add(all, () -> JsonFunctions.all(limit), "jsondecode jsonencode");
    add(all, () -> YamlFunctions.all(limit), "yamldecode yamlencode");
    add(
        all,
        () -> EncodingFunctions.all(limit),
        "base64decode base64encode csvdecode textdecodebase64 textencodebase64 urlencode");
    add(all, HashFunctions::all, "base64sha256 base64sha512 md5 sha1 sha256 sha512 uuidv5");
    add(
        all,
        () -> FileFunctions.all(files, limit),
        "abspath basename dirname file filebase64 filebase64sha256 filebase64sha512 fileexists"
            + " filemd5 fileset filesha1 filesha256 filesha512 pathexpand");
    add(all, NetworkFunctions::all, "cidrhost cidrnetmask cidrsubnet cidrsubnets");
    add(all, DateFunctions::all, "formatdate timeadd timecmp");
    add(all, ImpureFunctions::all, "base64gzip bcrypt plantimestamp rsadecrypt timestamp uuid");
    FunctionTable inTemplates = new FunctionTable(new TreeMap<>(all));
    add(
        all,
        () -> TemplateFunctions.all(files, renderer, inTemplates),
        "templatefile templatestring");
    return new FunctionTable(all);
  }

  private static void add(
      SortedMap<String, Family> all, Supplier<List<Function>> functions, String names) {
    Family family = new Family(functions);
    List.of(names.split(" ")).forEach(name -> all.put(name, family));
  }

  /** The function that goes by a name, with or without {@code core::}. */
  public Optional<Function> find(String name) {
    String bare = name.startsWith(CORE) ? name.substring(CORE.length()) : name;
    return Optional.ofNullable(families.get(bare)).map(family -> family.function(bare));
  }

  /** All names, for suggesting one that was meant. */
  public SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(families.keySet()));
  }

  /** These functions and some more; of two with one name the later. */
  public FunctionTable with(List<Function> more) {
    SortedMap<String, Family> all = new TreeMap<>(families);
    Family family = new Family(() -> more);
    more.forEach(function -> all.put(function.name(), family));
    return new FunctionTable(all);
  }

  /**
   * Functions that are made together, when the first of them is called: making all of them takes a
   * tenth of a second, which a small module would feel.
   */
  private static final class Family {
    private final Supplier<List<Function>> make;
    private Map<String, Function> made = Map.of();

    Family(Supplier<List<Function>> make) {
      this.make = make;
    }

    synchronized Function function(String name) {
      if (made.isEmpty()) {
        Map<String, Function> byName = new HashMap<>();
        make.get().forEach(function -> byName.put(function.name(), function));
        made = Map.copyOf(byName);
      }
      return Optional.ofNullable(made.get(name)).orElseThrow();
    }
  }
}
