package io.trailproof.rule;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.expand.Existence;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.graph.Account;
import io.trailproof.graph.AccountContent;
import io.trailproof.graph.Accounts;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.provider.Violation;
import io.trailproof.provider.Violations;
import io.trailproof.rule.Candidate.Refused;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.value.Origin;
import io.trailproof.value.Truth;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Asks rules about accounts.
 *
 * <p>The logic is Kleene's. A rule over <em>some</em> candidate passes with one that is surely
 * there and surely meets every requirement; it fails if each surely misses one and there can be no
 * others. A rule over <em>every</em> candidate is the dual. Between the two is unknown, with the
 * origins of what would decide it.
 */
public final class RuleRunner {
  /** The name under which the provider's own refusals are reported. */
  public static final String PROVIDER = "provider";

  private final ProviderSchema provider;
  private final Evaluator evaluator;

  public RuleRunner(ProviderSchema provider, Budgets budgets) {
    this.provider = provider;
    this.evaluator = Evaluator.ofRules(RuleFunctions.all(), budgets);
  }

  /** The answer of a rule for an account. */
  public Conclusion run(Rule rule, AccountContent content) {
    Quantifier quantifier = rule.quantifier();
    List<Candidate> candidates = new ArrayList<>();
    for (ResourceInstance instance : content.instances()) {
      if (isOfType(quantifier, instance)) {
        candidates.add(candidate(quantifier, content, instance, Existence.CERTAIN));
      }
    }
    for (ResourceInstance instance : content.elsewhere()) {
      if (isOfType(quantifier, instance) && isInPartition(content.account(), instance)) {
        shared(quantifier, content, instance)
            .ifPresent(shared -> candidates.add(candidate(quantifier, content, instance, shared)));
      }
    }
    candidates.sort(nearestFirst(quantifier.kind()));
    return conclude(rule, content, candidates);
  }

  private static boolean isOfType(Quantifier quantifier, ResourceInstance instance) {
    return instance.address().mode() == ResourceMode.MANAGED
        && instance.type().equals(quantifier.resourceType());
  }

  /** Partitions share nothing. */
  private static boolean isInPartition(Account account, ResourceInstance instance) {
    return Accounts.of(instance.provider()).partition().equals(account.partition());
  }

  /** How a candidate of another account serves this one; empty if it does not. */
  private Optional<Existence> shared(
      Quantifier quantifier, AccountContent content, ResourceInstance other) {
    RuleScope scope = new RuleScope(evaluator, content, quantifier, other);
    return quantifier
        .shared()
        .map(shared -> evaluator.evaluate(shared, scope, new Diagnostics()))
        .flatMap(
            shared ->
                switch (shared.truth()) {
                  case TRUE -> Optional.of(Existence.CERTAIN);
                  case FALSE -> Optional.empty();
                  case UNKNOWN ->
                      Optional.of(new Existence.Possible(new TreeSet<>(shared.origins())));
                });
  }

  /**
   * @param present whether the candidate serves this account
   */
  private Candidate candidate(
      Quantifier quantifier, AccountContent content, ResourceInstance instance, Existence present) {
    RuleScope scope = new RuleScope(evaluator, content, quantifier, instance);
    List<Outcome> outcomes =
        quantifier.requirements().stream().map(requirement -> ask(requirement, scope)).toList();
    Optional<Refused> refused = refused(quantifier, instance, scope);
    Truth meets =
        refused.isPresent()
            ? Truth.FALSE
            : outcomes.stream().map(Outcome::truth).reduce(Truth.TRUE, Truth::and);
    Existence existence = present.and(instance.existence());
    Truth exists = existence.isCertain() ? Truth.TRUE : Truth.UNKNOWN;
    Truth truth =
        switch (quantifier.kind()) {
          case SOME -> exists.and(meets);
          case EVERY -> exists.not().or(meets);
        };
    return new Candidate(instance, existence, truth, outcomes, refused);
  }

  private Outcome ask(Requirement requirement, RuleScope scope) {
    Diagnostics diagnostics = new Diagnostics();
    Value answer = evaluator.evaluate(requirement.that(), scope, diagnostics);
    Truth truth = answer.truth();
    SortedSet<Origin> origins = new TreeSet<>(answer.origins());
    if (truth == Truth.UNKNOWN && origins.isEmpty()) {
      // Null, or a value that is no truth value: the rule and the resource do not fit together.
      String what = "what " + requirement.name() + " makes of " + answer.type().friendlyName();
      origins.add(Origin.of(Origin.Kind.ERROR, what));
    }
    Optional<String> note =
        truth == Truth.TRUE ? Optional.empty() : requirement.note().flatMap(e -> text(e, scope));
    boolean sensitive = !answer.deepMarks().isEmpty();
    return new Outcome(requirement, truth, answer.derivation(), origins, sensitive, note);
  }

  private Optional<String> text(Expression expression, RuleScope scope) {
    Value value = evaluator.evaluate(expression, scope, new Diagnostics());
    return value.deepMarks().isEmpty() ? value.knownText() : Optional.empty();
  }

  /**
   * Why the candidate will not be there. A rule over <em>every</em> candidate does not ask what the
   * provider refuses: what is not there does no harm, and one rule that says so is enough.
   */
  private Optional<Refused> refused(
      Quantifier quantifier, ResourceInstance instance, RuleScope scope) {
    if (quantifier.kind() == Quantifier.Kind.SOME) {
      Optional<Violation> violation =
          provider.schema(ResourceMode.MANAGED, instance.type()).stream()
              .flatMap(
                  schema -> Violations.of(schema, instance.value(), instance.configured()).stream())
              .findFirst();
      if (violation.isPresent()) {
        Map<String, String> says = Map.of("en", violation.get().reason());
        return Optional.of(refused(PROVIDER, says, violation.get().value()));
      }
    }
    for (Quantifier.Refusal refusal : quantifier.refusals()) {
      Value when = evaluator.evaluate(refusal.when(), scope, new Diagnostics());
      if (when.truth() == Truth.TRUE) {
        return Optional.of(refused(refusal.name(), refusal.says(), when));
      }
    }
    return Optional.empty();
  }

  private static Refused refused(String name, Map<String, String> says, Value because) {
    return new Refused(name, says, because.derivation(), !because.deepMarks().isEmpty());
  }

  private static Comparator<Candidate> nearestFirst(Quantifier.Kind kind) {
    Comparator<Candidate> byTruth = Comparator.comparing(Candidate::truth);
    return switch (kind) {
      case SOME ->
          byTruth
              .reversed()
              .thenComparing(Comparator.comparingInt(Candidate::missed))
              .thenComparing(Comparator.comparingInt(Candidate::met).reversed())
              .thenComparing(Candidate::instance);
      case EVERY -> byTruth.thenComparing(Candidate::instance);
    };
  }

  private static Conclusion conclude(
      Rule rule, AccountContent content, List<Candidate> candidates) {
    Quantifier.Kind kind = rule.quantifier().kind();
    boolean complete = content.unseen().isEmpty();
    Truth unseen =
        switch (kind) {
          case SOME -> complete ? Truth.FALSE : Truth.UNKNOWN;
          case EVERY -> complete ? Truth.TRUE : Truth.UNKNOWN;
        };
    Truth truth =
        candidates.stream()
            .map(Candidate::truth)
            .reduce(
                unseen,
                switch (kind) {
                  case SOME -> Truth::or;
                  case EVERY -> Truth::and;
                });
    Verdict verdict =
        kind == Quantifier.Kind.EVERY && candidates.isEmpty() && complete
            ? Verdict.NOT_APPLICABLE
            : Verdict.of(truth);
    Optional<Candidate> witness =
        kind == Quantifier.Kind.SOME && verdict == Verdict.PASS
            ? Optional.of(candidates.getFirst())
            : Optional.empty();
    SortedSet<Origin> undecidedBy = new TreeSet<>();
    if (verdict == Verdict.UNKNOWN) {
      undecidedBy.addAll(content.unseen());
      candidates.stream()
          .filter(candidate -> candidate.truth() == Truth.UNKNOWN)
          .forEach(candidate -> undecidedBy.addAll(candidate.undecidedBy()));
    }
    return new Conclusion(
        rule,
        content.account(),
        verdict,
        candidates,
        witness,
        undecidedBy,
        content.roots(),
        place(content));
  }

  /** The provider block that the account's resources resolve to, or else the first of them. */
  private static Optional<SourceRange> place(AccountContent content) {
    return content.instances().stream()
        .flatMap(instance -> instance.provider().range().stream())
        .min(Comparator.naturalOrder())
        .or(
            () ->
                content.instances().stream()
                    .map(ResourceInstance::header)
                    .min(Comparator.naturalOrder()));
  }
}
