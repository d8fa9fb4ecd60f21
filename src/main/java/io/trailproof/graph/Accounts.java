package io.trailproof.graph;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Existence;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sorts the resources of a run into accounts: provider configurations with the same {@link
 * Credentials} lead to one account, be they in one root module or in several. A plan that has asked
 * AWS who it is ({@code aws_caller_identity}) tells an account's id.
 *
 * <p>Where the credentials are not known, an account may be another one of the run. What is in one
 * of the two is then in the other one, too, as something that may not be there.
 */
public final class Accounts {
  private static final String PROVIDER = "aws";

  private final Map<Credentials, Group> groups = new LinkedHashMap<>();
  private final CallerIds callers;

  private Accounts(List<Inventory> inventories) {
    this.callers = new CallerIds(inventories);
  }

  /** An account while it is being put together. */
  private static final class Group {
    private final Credentials credentials;
    private final ProviderConfiguration first;
    private final SortedSet<String> roots = new TreeSet<>();
    private final List<ResourceInstance> instances = new ArrayList<>();

    Group(Credentials credentials, ProviderConfiguration first) {
      this.credentials = credentials;
      this.first = first;
    }

    boolean mayBe(Group other) {
      boolean hidden = !credentials.hidden().isEmpty() || !other.credentials.hidden().isEmpty();
      return hidden && credentials.partition().equals(other.credentials.partition());
    }
  }

  /**
   * The accounts that the inventories configure something in. Where they show none and were not
   * seen to their end, there may be one all the same: that of nothing in particular.
   *
   * @param elsewhere what is known not to be in any of the inventories
   */
  public static List<AccountContent> of(List<Inventory> inventories, SortedSet<Origin> elsewhere) {
    Accounts accounts = new Accounts(inventories);
    SortedSet<Origin> unseen = new TreeSet<>(elsewhere);
    for (Inventory inventory : inventories) {
      accounts.add(inventory);
      unseen.addAll(inventory.unseen());
    }
    if (accounts.groups.values().stream().allMatch(group -> group.roots.isEmpty())) {
      inventories.stream()
          .filter(inventory -> !inventory.isComplete())
          .forEach(accounts::addUnseen);
    }
    return accounts.contents(unseen);
  }

  /** The account of a provider configuration, as far as it tells itself. */
  public static Account of(ProviderConfiguration provider) {
    return account(Credentials.of(provider), provider, Optional.empty());
  }

  private void add(Inventory inventory) {
    for (ProviderConfiguration provider : inventory.providers()) {
      if (isAws(provider) && provider.range().isPresent()) {
        group(inventory, provider).roots.add(inventory.root());
      }
    }
    for (ResourceInstance instance : inventory.instances()) {
      if (isAws(instance.provider())) {
        Group group = group(inventory, instance.provider());
        group.instances.add(instance);
        if (instance.address().mode() == ResourceMode.MANAGED) {
          group.roots.add(inventory.root());
        }
      }
    }
  }

  private void addUnseen(Inventory inventory) {
    group(inventory, ProviderConfiguration.assumed(PROVIDER)).roots.add(inventory.root());
  }

  private static boolean isAws(ProviderConfiguration provider) {
    return provider.type().equals(PROVIDER);
  }

  private Group group(Inventory inventory, ProviderConfiguration provider) {
    Credentials credentials = callers.told(inventory, Credentials.of(provider));
    return groups.computeIfAbsent(credentials, c -> new Group(c, provider));
  }

  private List<AccountContent> contents(SortedSet<Origin> unseen) {
    SortedMap<Account, Group> byName = new TreeMap<>();
    Set<String> names = new HashSet<>();
    groups.forEach(
        (credentials, group) -> {
          Account account = account(credentials, group.first, callers.id(credentials));
          // Two that are not known may be told apart by nothing but where they stand, or not even
          // by that.
          Account named = names.contains(account.name()) ? account.within(group.roots) : account;
          for (int i = 2; !names.add(named.name()); i++) {
            named = account.numbered(i);
          }
          byName.put(named, group);
        });
    List<AccountContent> contents = new ArrayList<>();
    byName.forEach(
        (account, group) -> {
          if (!group.roots.isEmpty()) {
            contents.add(content(account, group, unseen));
          }
        });
    return List.copyOf(contents);
  }

  private AccountContent content(Account account, Group group, SortedSet<Origin> unseen) {
    List<ResourceInstance> own = new ArrayList<>(group.instances);
    List<ResourceInstance> others = new ArrayList<>();
    for (Group other : groups.values()) {
      if (other != group) {
        others.addAll(other.instances);
        if (group.mayBe(other)) {
          SortedSet<Origin> origins = new TreeSet<>(group.credentials.hidden());
          origins.addAll(other.credentials.hidden());
          other.instances.stream()
              .filter(instance -> instance.address().mode() == ResourceMode.MANAGED)
              .forEach(instance -> own.add(perhaps(instance, origins)));
        }
      }
    }
    return new AccountContent(account, List.copyOf(group.roots), own, others, unseen);
  }

  /** An instance that is in the account if two accounts are one. */
  private static ResourceInstance perhaps(ResourceInstance instance, SortedSet<Origin> origins) {
    return instance.with(instance.existence().and(new Existence.Possible(origins)));
  }

  private static Account account(
      Credentials credentials, ProviderConfiguration provider, Optional<String> told) {
    Optional<String> partition =
        Optional.of(credentials.partition())
            .filter(name -> !name.equals(Account.DEFAULT_PARTITION));
    return new Account(credentials.words(provider), credentials.id().or(() -> told), partition);
  }
}
