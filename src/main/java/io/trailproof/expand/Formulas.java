package io.trailproof.expand;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The attributes of an instance that its configuration does not set: by the schema's formulas where
 * it has one ({@code arn} from {@code bucket}), else the provider's default or unknown. The scope
 * of a formula is the instance's other attributes and {@code provider}.
 */
final class Formulas implements Scope {
  private final ExpansionRun run;
  private final ResourceSchema schema;
  private final ProviderConfiguration provider;
  private final BlockContent content;
  private final Written written;
  private final Map<String, Value> values;
  private final SourceRange header;

  Formulas(
      ExpansionRun run,
      ResourceSchema schema,
      ProviderConfiguration provider,
      BlockContent content,
      Written written,
      Map<String, Value> values,
      SourceRange header) {
    this.run = run;
    this.schema = schema;
    this.provider = provider;
    this.content = content;
    this.written = written;
    this.values = values;
    this.header = header;
  }

  Value value(AttributeSchema attribute) {
    Value known = values.get(attribute.name());
    if (known != null) {
      return known;
    }
    Value value = worth(attribute);
    values.put(attribute.name(), value);
    return value;
  }

  private Value worth(AttributeSchema attribute) {
    Value omitted =
        content.omitted(attribute, written, schema.canonicalName(attribute.name()), header);
    Expression formula = schema.formulas().get(attribute.name());
    if (formula == null) {
      return omitted;
    }
    Diagnostics problems = new Diagnostics();
    Value value = run.formulas.evaluate(formula, this, problems);
    if (problems.hasErrors()
        || value.isNull()
        || !(Conversion.convert(value, attribute.type()) instanceof Conversion.Converted fitting)) {
      return omitted;
    }
    Value worth = fitting.value().derived(derivation(attribute, formula));
    // Unknown to Terraform until apply, whatever it is made of: keep the name that it has there.
    return worth.content() instanceof Content.Unknown
        ? ModuleInstance.identified(worth, identity(omitted))
        : worth;
  }

  private Identity identity(Value omitted) {
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
      Optional<Value> region = written.value("region");
      return new Resolution(ProviderFacts.of(provider, region), 0);
    }
    return schema
        .attribute(traversal.root())
        .map(attribute -> new Resolution(value(attribute), 0))
        .orElseGet(() -> new Resolution(Value.unknown(Type.DYNAMIC, new TreeSet<Origin>()), 0));
  }
}
