package io.trailproof.graph;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Origin;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sorts the resources of a run into accounts.
 *
 * <p>A provider configuration's account is the one that it may only be used with ({@code
 * allowed_account_ids}), or that of the role it assumes last. Where the code shows neither, what
 * chooses the credentials tells configurations apart; those that differ only in other things, such
 * as the Region, are one account.
 */
public final class Accounts {
  private static final String PROVIDER = "aws";

  /** The arguments of the AWS provider that choose whose credentials it uses. */
  private static final List<String> CREDENTIALS =
      List.of(
          "access_key",
          "profile",
          "shared_credentials_files",
          "shared_config_files",
          "assume_role",
          "assume_role_with_web_identity",
          "allowed_account_ids");

  private Accounts() {}

  /**
   * The accounts that the inventories configure something in. Where they show none and were not
   * seen to their end, there may be one all the same: that of nothing in particular.
   *
   * @param elsewhere what is known not to be in any of the inventories
   */
  public static List<AccountContent> of(List<Inventory> inventories, SortedSet<Origin> elsewhere) {
    SortedMap<Account, Set<String>> roots = new TreeMap<>();
    SortedMap<Account, List<ResourceInstance>> instances = new TreeMap<>();
    SortedSet<Origin> unseen = new TreeSet<>(elsewhere);
    for (Inventory inventory : inventories) {
      unseen.addAll(inventory.unseen());
      inventory.providers().stream()
          .filter(provider -> isAws(provider) && provider.range().isPresent())
          .forEach(provider -> root(roots, of(provider), inventory));
      for (ResourceInstance instance : inventory.instances()) {
        if (isAws(instance.provider())) {
          Account account = of(instance.provider());
          if (instance.address().mode() == ResourceMode.MANAGED) {
            root(roots, account, inventory);
          }
          instances.computeIfAbsent(account, a -> new ArrayList<>()).add(instance);
        }
      }
    }
    if (roots.isEmpty()) {
      inventories.stream()
          .filter(inventory -> !inventory.isComplete())
          .forEach(
              inventory -> root(roots, of(ProviderConfiguration.assumed(PROVIDER)), inventory));
    }
    List<AccountContent> result = new ArrayList<>();
    roots.forEach(
        (account, names) -> {
          List<ResourceInstance> own = instances.getOrDefault(account, List.of());
          List<ResourceInstance> others =
              instances.entrySet().stream()
                  .filter(entry -> !entry.getKey().equals(account))
                  .flatMap(entry -> entry.getValue().stream())
                  .toList();
          result.add(new AccountContent(account, List.copyOf(names), own, others, unseen));
        });
    return List.copyOf(result);
  }

  private static void root(Map<Account, Set<String>> roots, Account account, Inventory inventory) {
    roots.computeIfAbsent(account, a -> new LinkedHashSet<>()).add(inventory.root());
  }

  private static boolean isAws(ProviderConfiguration provider) {
    return provider.type().equals(PROVIDER);
  }

  /** The account of a provider configuration. */
  public static Account of(ProviderConfiguration provider) {
    Optional<String> partition = partition(provider);
    Optional<String> id = id(provider);
    String name = id.orElseGet(() -> credentials(provider).orElse(Account.DEFAULT));
    // Partitions share nothing, not even an account that has no other name.
    String qualified =
        id.isPresent()
            ? name
            : name + partition.filter(p -> !p.equals("aws")).map(p -> " in " + p).orElse("");
    return new Account(
        qualified, id, Optional.of(partition.orElse("aws")).filter(p -> !p.equals("aws")));
  }

  private static Optional<String> id(ProviderConfiguration provider) {
    Optional<String> only =
        provider
            .argument("allowed_account_ids")
            .filter(ids -> ids.knownElements().size() == 1)
            .flatMap(ids -> ids.knownElements().getFirst().knownText());
    return only.or(
        () ->
            provider
                .argument("assume_role")
                .filter(roles -> !roles.knownElements().isEmpty())
                .flatMap(roles -> roles.knownElements().getLast().attribute("role_arn"))
                .flatMap(Accounts::accountOfArn));
  }

  /** The fifth field of an ARN. */
  private static Optional<String> accountOfArn(Value arn) {
    return arn.knownText()
        .map(text -> text.split(":", 6))
        .filter(fields -> fields.length == 6 && fields[4].length() == 12)
        .map(fields -> fields[4]);
  }

  /** What sets the credentials of a configuration apart, in words; empty if nothing does. */
  private static Optional<String> credentials(ProviderConfiguration provider) {
    String apart =
        CREDENTIALS.stream()
            .flatMap(
                name ->
                    provider
                        .argument(name)
                        .map(value -> name + " " + text(name, value, provider))
                        .stream())
            .collect(Collectors.joining(", "));
    return apart.isEmpty() ? Optional.empty() : Optional.of(apart);
  }

  private static String text(String name, Value value, ProviderConfiguration provider) {
    // A key is nobody's to read; the configuration that has one is an account of its own.
    return name.equals("access_key") ? "of " + provider.key() : text(value);
  }

  /** A value in words: never a secret, and the same words for the same value. */
  private static String text(Value value) {
    if (!value.deepMarks().isEmpty()) {
      return "(sensitive)";
    }
    if (!value.isWhollyKnown()) {
      return value.origins().stream().map(Origin::name).collect(Collectors.joining(" and "));
    }
    return value
        .knownText()
        .orElseGet(
            () ->
                value
                    .attribute("role_arn")
                    .map(Accounts::text)
                    .orElseGet(
                        () ->
                            value.knownElements().stream()
                                .map(Accounts::text)
                                .collect(Collectors.joining(" then "))));
  }

  private static Optional<String> partition(ProviderConfiguration provider) {
    return provider
        .argument("region")
        .flatMap(Value::knownText)
        .map(
            region ->
                region.startsWith("cn-")
                    ? "aws-cn"
                    : region.startsWith("us-gov-") ? "aws-us-gov" : "aws");
  }
}
