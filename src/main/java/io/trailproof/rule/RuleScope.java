package io.trailproof.rule;

import io.trailproof.config.ResourceMode;
import io.trailproof.eval.Evaluator;
import io.trailproof.eval.Scope;
import io.trailproof.expand.ProviderFacts;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.graph.AccountContent;
import io.trailproof.source.Diagnostics;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.AttributeStep;
import io.trailproof.value.Content;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Structure.Segment;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What names mean in a rule: the candidate, the rule's own names, and {@code all.TYPE}, the list of
 * the account's resources of a type.
 *
 * <p>A resource that may not be there, and whatever was not seen, makes that list one of which only
 * some elements are known to be there.
 */
final class RuleScope implements Scope {
  /** {@code all.TYPE}: the account's resources of a type. */
  static final String ALL = "all";

  /** {@code everywhere.TYPE}: those of all accounts of the run. */
  static final String EVERYWHERE = "everywhere";

  private final Evaluator evaluator;
  private final AccountContent content;
  private final Quantifier quantifier;
  private final ResourceInstance candidate;
  private final Map<String, Value> known = new HashMap<>();

  RuleScope(
      Evaluator evaluator,
      AccountContent content,
      Quantifier quantifier,
      ResourceInstance candidate) {
    this.evaluator = evaluator;
    this.content = content;
    this.quantifier = quantifier;
    this.candidate = candidate;
  }

  @Override
  public Resolution resolve(Traversal traversal, Diagnostics diagnostics) {
    String root = traversal.root();
    if (root.equals(quantifier.variable())) {
      return new Resolution(remembered(root, () -> object(candidate)), 0);
    }
    if (isList(root) && traversal.steps().getFirst() instanceof AttributeStep type) {
      String name = traversal.root() + "." + type.name();
      return new Resolution(remembered(name, () -> resources(root, type.name())), 1);
    }
    Expression named = quantifier.names().get(root);
    if (named == null) {
      throw new IllegalStateException("the rule's reader lets no other name pass: " + root);
    }
    Value value = remembered(root, () -> evaluator.evaluate(named, this, diagnostics));
    return new Resolution(value, 0);
  }

  static boolean isList(String root) {
    return root.equals(ALL) || root.equals(EVERYWHERE);
  }

  private Value remembered(String name, Supplier<Value> question) {
    Value value = known.get(name);
    if (value == null) {
      value = question.get();
      known.put(name, value);
    }
    return value;
  }

  /** A resource's object, which also says what the code sets, and which account it is in. */
  private static Value object(ResourceInstance instance) {
    Map<String, Value> attributes = new HashMap<>(instance.attributes());
    attributes.put(
        RuleFunctions.WRITTEN,
        Value.set(Type.STRING, instance.configured().stream().map(Value::string).toList()));
    Value facts = ProviderFacts.of(instance.provider(), Optional.empty());
    facts.attribute("account_id").ifPresent(id -> attributes.put(RuleFunctions.ACCOUNT, id));
    return Value.object(attributes).derived(instance.value().derivation());
  }

  private Value resources(String from, String type) {
    List<Segment> segments = new ArrayList<>();
    SortedSet<Origin> origins = new TreeSet<>(content.unseen());
    List<ResourceInstance> instances = new ArrayList<>(content.instances());
    if (from.equals(EVERYWHERE)) {
      instances.addAll(content.elsewhere());
    }
    for (ResourceInstance instance : instances) {
      if (instance.type().equals(type) && instance.address().mode() == ResourceMode.MANAGED) {
        segments.add(new Segment(object(instance), !instance.existence().isCertain()));
        origins.addAll(instance.existence().origins());
      }
    }
    if (origins.isEmpty()) {
      return Value.tuple(segments.stream().map(Segment::element).toList());
    }
    if (!content.unseen().isEmpty()) {
      segments.add(new Segment(Value.unknown(Type.DYNAMIC, content.unseen()), true));
    }
    return Value.of(
        Type.list(Type.DYNAMIC),
        Content.Unknown.because(origins).with(new Structure.Sequence(segments)));
  }
}
