package io.trailproof;

import io.trailproof.config.VariableInputs;
import io.trailproof.source.Budgets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a run is to analyse, and how.
 *
 * @param inputs directories, configuration files, plans and states, as given; {@link
 *     #STANDARD_INPUT} for a plan or state on standard input
 * @param working the directory that names in reports are relative to
 * @param variables what sets input variables beside the files of a root module
 * @param workspace what {@code terraform.workspace} is
 * @param partial whether the inputs are only a part of the account's code
 * @param only the rules to ask; all if empty
 * @param skip the rules not to ask
 * @param overlay texts to analyse in place of what files hold, by real path: how a fix is checked
 */
public record AnalysisOptions(
    List<String> inputs,
    Path working,
    VariableInputs variables,
    String workspace,
    boolean partial,
    SortedSet<String> only,
    SortedSet<String> skip,
    Map<Path, String> overlay,
    Budgets budgets) {
  public static final String STANDARD_INPUT = "-";
  public static final String DEFAULT_WORKSPACE = "default";

  public AnalysisOptions {
    inputs = List.copyOf(inputs);
    only = sorted(only);
    skip = sorted(skip);
    overlay = Map.copyOf(overlay);
  }

  /** The given inputs, and everything else as if no flag was given. */
  public static AnalysisOptions of(List<String> inputs, Path working) {
    return new AnalysisOptions(
        inputs,
        working,
        VariableInputs.none(),
        DEFAULT_WORKSPACE,
        false,
        new TreeSet<>(),
        new TreeSet<>(),
        Map.of(),
        Budgets.DEFAULT);
  }

  /** The same run with other variables. */
  public AnalysisOptions with(VariableInputs others) {
    return new AnalysisOptions(
        inputs, working, others, workspace, partial, only, skip, overlay, budgets);
  }

  /** The same run of inputs that are only a part of the account's code. */
  public AnalysisOptions asPart() {
    return new AnalysisOptions(
        inputs, working, variables, workspace, true, only, skip, overlay, budgets);
  }

  AnalysisOptions with(Map<Path, String> texts) {
    return new AnalysisOptions(
        inputs, working, variables, workspace, partial, only, skip, texts, budgets);
  }

  private static SortedSet<String> sorted(Set<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }
}
