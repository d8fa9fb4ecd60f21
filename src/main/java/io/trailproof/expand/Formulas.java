package io.trailproof.expand;

import io.trailproof.eval.Evaluator;
import io.trailproof.eval.References;
import io.trailproof.eval.Scope;
import io.trailproof.provider.AttributeSchema;
import io.trailproof.provider.ResourceSchema;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Conversion;
import io.trailproof.value.Derivation;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The attributes of an instance that neither its configuration sets nor a plan knows: by the
 * schema's formulas where it has one ({@code arn} from {@code bucket}), else the provider's default
 * or unknown. Code and plans give the same values because both ask here. The scope of a formula is
 * the instance's other attributes and {@code provider}.
 */
public final class Formulas implements Scope {
  private final Evaluator evaluator;
  private final ResourceSchema schema;
  private final ProviderConfiguration provider;
  private final Map<String, Value> given;
  private final Function<AttributeSchema, Value> omitted;
  private final SourceRange header;
  private final Map<String, Value> values;

  /**
   * @param given the attributes that need no formula
   * @param omitted what an attribute is without a formula: the provider's default, null, or an
   *     unknown with its identity
   * @param header where the instance stands
   */
  public Formulas(
      Evaluator evaluator,
      ResourceSchema schema,
      ProviderConfiguration provider,
      Map<String, Value> given,
      Function<AttributeSchema, Value> omitted,
      SourceRange header) {
    this.evaluator = evaluator;
    this.schema = schema;
    this.provider = provider;
    this.given = given;
    this.omitted = omitted;
    this.header = header;
    this.values = new HashMap<>(given);
  }

  public Value value(AttributeSchema attribute) {
    Value known = values.get(attribute.name());
    if (known != null) {
      return known;
    }
    Value value = worth(attribute);
    values.put(attribute.name(), value);
    return value;
  }

  private Value worth(AttributeSchema attribute) {
    Value otherwise = omitted.apply(attribute);
    Expression formula = schema.formulas().get(attribute.name());
    if (formula == null) {
      return otherwise;
    }
    Diagnostics problems = new Diagnostics();
    Value value = evaluator.evaluate(formula, this, problems);
    if (problems.hasErrors()
        || value.isNull()
        || !(Conversion.convert(value, attribute.type()) instanceof Conversion.Converted fitting)) {
      return otherwise;
    }
    Value worth = fitting.value().derived(derivation(attribute, formula));
    // Unknown to Terraform until apply, whatever it is made of: keep the name that it has there.
    return worth.content() instanceof Content.Unknown
        ? ModuleInstance.identified(worth, identity(otherwise))
        : worth;
  }

  private static Identity identity(Value omitted) {
    return ((Content.Unknown) omitted.content()).identity().orElseThrow();
  }

  /**
   * From the attributes that the formula is made of, at the resource: the data file is not shown.
   */
  private Derivation derivation(AttributeSchema attribute, Expression formula) {
    List<Derivation> inputs = new ArrayList<>();
    for (Traversal reference : References.of(formula)) {
      schema.attribute(reference.root()).ifPresent(other -> inputs.add(value(other).derivation()));
    }
    return new Derivation(
        Derivation.Step.PROVIDER_DEFAULT, attribute.name(), Optional.of(header), inputs);
  }

  @Override
  public Resolution resolve(Traversal traversal, Diagnostics diagnostics) {
    if (traversal.root().equals("provider")) {
      // Since version 6 of the provider a resource may ask for a Region of its own.
      Optional<Value> region = Optional.ofNullable(given.get("region"));
      return new Resolution(ProviderFacts.of(provider, region), 0);
    }
    return schema
        .attribute(traversal.root())
        .map(attribute -> new Resolution(value(attribute), 0))
        .orElseGet(() -> new Resolution(Value.unknown(Type.DYNAMIC, new TreeSet<Origin>()), 0));
  }
}
