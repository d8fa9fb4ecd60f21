package io.trailproof.provider;

import io.trailproof.config.ResourceMode;
import io.trailproof.syntax.Expression;
import io.trailproof.value.TextOrder;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource type or data source as a provider has it.
 *
 * @param type its name: {@code aws_cloudtrail}
 * @param global whether there is one for the account rather than one for each Region, so that it
 *     has no {@code region} since version 6 of the AWS provider
 * @param formulas what attributes are worth where the configuration does not set them, although
 *     Terraform learns it only from apply; made of the names of other attributes and of {@code
 *     provider.partition}, {@code provider.region}, {@code provider.account_id}, {@code
 *     provider.management_account_id} and {@code provider.organization_id}
 */
public record ResourceSchema(
    ResourceMode mode,
    String type,
    boolean global,
    BlockSchema content,
    SortedMap<String, Expression> formulas) {

  public ResourceSchema {
    SortedMap<String, Expression> copy = new TreeMap<>(TextOrder.BY_CODE_POINT);
    copy.putAll(formulas);
    formulas = Collections.unmodifiableSortedMap(copy);
  }

  public Optional<AttributeSchema> attribute(String name) {
    return content.attribute(name);
  }

  public Optional<NestedBlock> block(String type) {
    return content.block(type);
  }

  /**
   * The one name for what several attributes name: an S3 bucket's {@code id} is its {@code bucket}.
   * Of a name that shares its thing with no other, the name itself.
   */
  public String canonicalName(String attribute) {
    String name = attribute;
    Optional<String> other = otherName(name);
    while (other.isPresent()) {
      name = other.get();
      other = otherName(name);
    }
    return name;
  }

  /** All attributes that name what this one names, itself included. */
  public SortedSet<String> namesOf(String attribute) {
    String canonical = canonicalName(attribute);
    SortedSet<String> names = new TreeSet<>(TextOrder.BY_CODE_POINT);
    names.add(canonical);
    formulas.keySet().stream()
        .filter(name -> canonicalName(name).equals(canonical))
        .forEach(names::add);
    return Collections.unmodifiableSortedSet(names);
  }

  /** The attribute that the formula of an attribute consists of. */
  private Optional<String> otherName(String attribute) {
    return formulas.get(attribute) instanceof Expression.ScopeTraversal(var traversal)
            && traversal.steps().isEmpty()
        ? Optional.of(traversal.root())
        : Optional.empty();
  }
}
