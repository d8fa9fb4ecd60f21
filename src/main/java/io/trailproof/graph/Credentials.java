package io.trailproof.graph;

import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.value.Content;
import io.trailproof.value.Origin;
import io.trailproof.value.Refinement;
import io.trailproof.value.StringParts;
import io.trailproof.value.Structure;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a provider configuration says about the account that it leads to. Two that are equal lead to
 * one account; the Region and everything else that chooses no credentials makes no difference.
 *
 * @param id the account that the configuration may only be used with ({@code allowed_account_ids}),
 *     or that of the role that it assumes last
 * @param arguments what else chooses the credentials, each argument without what does not; empty if
 *     the id is known
 * @param partition {@code aws}, unless the Region or the role tells another one
 * @param hidden what would decide which account it is; empty if the arguments are known
 */
record Credentials(
    Optional<String> id,
    SortedMap<String, Value> arguments,
    String partition,
    SortedSet<Origin> hidden) {
  private static final String ROLE = "assume_role";
  private static final String ACCESS_KEY = "access_key";

  /** The other arguments of the AWS provider that choose whose credentials it uses. */
  private static final List<String> PLAIN =
      List.of("profile", "shared_credentials_files", "shared_config_files", "allowed_account_ids");

  /** How much of an ARN there must be to tell its account: all up to the fifth colon. */
  private static final int ARN_FIELDS = 6;

  static Credentials of(ProviderConfiguration provider) {
    SortedMap<String, Value> arguments = new TreeMap<>();
    provider.argument(ACCESS_KEY).ifPresent(key -> arguments.put(ACCESS_KEY, plain(key)));
    PLAIN.forEach(
        name -> provider.argument(name).ifPresent(value -> arguments.put(name, plain(value))));
    role(provider, "assume_role_with_web_identity").ifPresent(role -> arguments.put(ROLE, role));
    role(provider, ROLE).ifPresent(role -> arguments.put(ROLE, role));
    if (provider.arguments().isUnknown()) {
      arguments.put("configuration", plain(provider.arguments()));
    }
    Optional<String> id = id(provider, arguments);
    SortedSet<Origin> hidden = new TreeSet<>();
    if (id.isEmpty()) {
      arguments.values().forEach(value -> hidden.addAll(value.origins()));
    }
    return new Credentials(
        id, id.isPresent() ? new TreeMap<>() : arguments, partition(provider, arguments), hidden);
  }

  /** The same, of an account whose id somebody else has told. */
  Credentials with(String told) {
    return new Credentials(Optional.of(told), new TreeMap<>(), partition, new TreeSet<>());
  }

  /** The ARN of the role that is assumed last; the others only lead to it. */
  private static Optional<Value> role(ProviderConfiguration provider, String block) {
    return provider
        .argument(block)
        .map(
            roles ->
                roles.knownElements().isEmpty()
                    ? roles
                    : roles.knownElements().getLast().attribute("role_arn").orElse(Value.NULL))
        .filter(role -> !role.isNull())
        .map(Credentials::plain);
  }

  /** Marks keep a value from being shown, not from being compared. */
  private static Value plain(Value value) {
    return value.withoutDeepMarks();
  }

  private static Optional<String> id(ProviderConfiguration provider, Map<String, Value> arguments) {
    return provider
        .argument("allowed_account_ids")
        .map(Value::knownElements)
        .filter(ids -> ids.size() == 1)
        .flatMap(ids -> ids.getFirst().knownText())
        .or(() -> Optional.ofNullable(arguments.get(ROLE)).flatMap(role -> field(role, 4)))
        .filter(id -> id.length() == 12);
  }

  /** A field of an ARN; what follows the account may be unknown. */
  private static Optional<String> field(Value arn, int index) {
    String beginning = arn.knownText().orElseGet(() -> Refinement.of(arn).prefix());
    String[] fields = beginning.split(":", ARN_FIELDS);
    boolean told = fields.length == ARN_FIELDS && fields[0].equals("arn");
    return told ? Optional.of(fields[index]) : Optional.empty();
  }

  private static String partition(ProviderConfiguration provider, Map<String, Value> arguments) {
    return provider
        .argument("region")
        .flatMap(Value::knownText)
        .map(Credentials::partitionOf)
        .or(() -> Optional.ofNullable(arguments.get(ROLE)).flatMap(role -> field(role, 1)))
        .orElse(Account.DEFAULT_PARTITION);
  }

  private static String partitionOf(String region) {
    return region.startsWith("cn-")
        ? "aws-cn"
        : region.startsWith("us-gov-")
            ? "aws-us-gov"
            : region.startsWith("us-iso-")
                ? "aws-iso"
                : region.startsWith("us-isob-") ? "aws-iso-b" : Account.DEFAULT_PARTITION;
  }

  /**
   * The account in words: never a secret, and the same words for the same values.
   *
   * @param provider the configuration that has these credentials, or the first of several
   */
  String words(ProviderConfiguration provider) {
    String apart =
        arguments.entrySet().stream()
            .map(argument -> argument.getKey() + " " + words(argument.getKey(), provider))
            .collect(Collectors.joining(", "));
    String name = id.orElse(apart.isEmpty() ? Account.DEFAULT : apart);
    // Partitions share nothing, not even an account that has no other name.
    return id.isPresent() || partition.equals(Account.DEFAULT_PARTITION)
        ? name
        : name + " in " + partition;
  }

  private String words(String argument, ProviderConfiguration provider) {
    boolean shown =
        !argument.equals(ACCESS_KEY)
            && provider.argument(argument).stream().allMatch(v -> v.deepMarks().isEmpty());
    return shown ? text(arguments.get(argument)) : "of " + provider.key();
  }

  private static String text(Value value) {
    return switch (value.content()) {
      case Content.Text(String text) -> text;
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(Credentials::text).collect(Collectors.joining(" and "));
      case Content.Unknown unknown when unknown.structure() instanceof Structure.Parts ->
          StringParts.of(value).stream().map(Credentials::text).collect(Collectors.joining());
      case Content.Unknown unknown ->
          unknown.origins().stream().map(Origin::name).collect(Collectors.joining(" and "));
      case Content.Num(var number) -> number.text();
      case Content.Bool(boolean truth) -> String.valueOf(truth);
      case Content.Null n -> "null";
      case Content.Attributes a -> "(block)";
    };
  }

  private static String text(Structure.Part part) {
    return switch (part) {
      case Structure.Literal(String text) -> text;
      case Structure.Hole(Value hole) -> "${" + text(hole) + "}";
    };
  }
}
