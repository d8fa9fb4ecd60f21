package io.trailproof.expand;

import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an AWS provider configuration leads to: the account, its partition and organization, the
 * Region.
 *
 * <p>What the code does not show is unknown with an identity that all configurations with the same
 * credentials share: these reach one account.
 */
public final class ProviderFacts {
  /** What says whom requests are made for, and hence in which account. */
  private static final List<String> CREDENTIALS =
      List.of(
          "access_key",
          "allowed_account_ids",
          "assume_role",
          "assume_role_with_web_identity",
          "profile",
          "secret_key",
          "shared_config_files",
          "shared_credentials_files",
          "token");

  private final ProviderConfiguration provider;

  private ProviderFacts(ProviderConfiguration provider) {
    this.provider = provider;
  }

  /**
   * An object of {@code account_id}, {@code partition}, {@code region}, {@code organization_id} and
   * {@code management_account_id}, as the provider schema's formulas name them.
   *
   * @param region the Region that a resource itself asks for
   */
  public static Value of(ProviderConfiguration provider, Optional<Value> region) {
    ProviderFacts facts = new ProviderFacts(provider);
    Value where =
        region.or(() -> provider.argument("region")).orElseGet(() -> facts.text("region"));
    return Value.object(
        Map.of(
            "account_id", facts.accountId(),
            "partition", facts.partition(where),
            "region", where,
            "organization_id", facts.text("organization_id"),
            "management_account_id", facts.text("management_account_id")));
  }

  private Value accountId() {
    Optional<Value> only =
        provider
            .argument("allowed_account_ids")
            .filter(Value::isKnown)
            .map(Value::knownElements)
            .filter(ids -> ids.size() == 1)
            .map(List::getFirst);
    return only.or(this::roleAccount).orElseGet(() -> text("account_id"));
  }

  /** The account of the role that is assumed last. */
  private Optional<Value> roleAccount() {
    return roleArn()
        .filter(fields -> fields.length > 4 && fields[4].length() == 12)
        .map(fields -> Value.string(fields[4]));
  }

  private Optional<String[]> roleArn() {
    return provider
        .argument("assume_role")
        .map(Value::knownElements)
        .filter(roles -> !roles.isEmpty())
        .flatMap(roles -> roles.getLast().attribute("role_arn"))
        .flatMap(Value::knownText)
        .map(arn -> arn.split(":", 6))
        .filter(fields -> fields[0].equals("arn"));
  }

  private Value partition(Value region) {
    Optional<String> known = region.knownText().map(ProviderFacts::partitionOf);
    return known
        .or(() -> roleArn().filter(fields -> fields.length > 1).map(fields -> fields[1]))
        .map(Value::string)
        .orElseGet(() -> text("partition"));
  }

  private static String partitionOf(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-")
            ? "aws-us-gov"
            : region.startsWith("us-iso-")
                ? "aws-iso"
                : region.startsWith("us-isob-") ? "aws-iso-b" : "aws";
  }

  private Value text(String fact) {
    String thing = "provider." + account();
    Content.Unknown unknown =
        Content.Unknown.because(Origin.of(Origin.Kind.DATA, thing + "." + fact))
            .with(Refinement.NOT_NULL)
            .with(new Identity(thing, fact));
    return Value.of(Type.STRING, unknown);
  }

  /** A name for the account: the same for configurations that surely have the same credentials. */
  private String account() {
    Map<String, Value> credentials = new TreeMap<>();
    CREDENTIALS.forEach(
        name -> provider.argument(name).ifPresent(value -> credentials.put(name, value)));
    if (credentials.isEmpty()) {
      return provider.type();
    }
    boolean shown =
        credentials.values().stream()
            .allMatch(value -> value.isWhollyKnown() && value.deepMarks().isEmpty());
    boolean secret = credentials.containsKey("secret_key") || credentials.containsKey("token");
    return !shown || secret
        ? provider.key()
        : provider.type()
            + credentials.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
                .collect(Collectors.joining(",", "(", ")"));
  }

  private static String plain(Value value) {
    return switch (value.content()) {
      case Content.Text(String text) -> text;
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(ProviderFacts::plain).collect(Collectors.joining(" "));
      case Content.Attributes(var attributes) ->
          attributes.entrySet().stream()
              .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
              .collect(Collectors.joining(" "));
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Null n -> "null";
      case Content.Unknown u -> "?";
    };
  }
}
