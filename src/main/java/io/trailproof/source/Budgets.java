package io.trailproof.source;

/**
 * How much of the machine one run may use. Going over one is always reported by name, and what lies
 * beyond it is unknown; it is never a crash and never a guess.
 *
 * @param fileBytes the size of one file of configuration
 * @param nesting brackets, templates and blocks inside each other, counted before the parser
 * @param tokens the tokens of one file
 * @param steps evaluation steps of one run
 * @param expressionSteps evaluation steps of one expression
 * @param elements the elements of one collection
 * @param stringLength the UTF-16 units of one string
 * @param blockInstances instances of one block; beyond it one instance stands for all
 * @param instances instances of one run
 * @param moduleDepth module calls inside each other
 * @param moduleInstances module instances of one run
 */
public record Budgets(
    long fileBytes,
    int nesting,
    int tokens,
    long steps,
    long expressionSteps,
    int elements,
    int stringLength,
    int blockInstances,
    int instances,
    int moduleDepth,
    int moduleInstances) {

  // The numbers are far above what was found in 14,000 public files (deepest nesting: 31) and far
  // below what hurts: Terraform itself dies at 100,000 brackets and takes minutes for 100,000
  // instances.
  public static final Budgets DEFAULT =
      new Budgets(
          8L << 20,
          1_000,
          2_000_000,
          10_000_000,
          1_000_000,
          100_000,
          16 << 20,
          1_000,
          50_000,
          64,
          10_000);
}
