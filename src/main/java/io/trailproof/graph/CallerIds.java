package io.trailproof.graph;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Inventory;
import io.trailproof.expand.ResourceInstance;
import io.trailproof.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What plans and states were told when they asked AWS who they are: the account id that credentials
 * lead to. Two plans may have been made with the same configuration in two accounts.
 */
final class CallerIds {
  private static final String CALLER = "aws_caller_identity";

  private final Map<Credentials, SortedSet<String>> everywhere = new HashMap<>();
  // By which inventory it is: comparing all that two of them hold takes a long time.
  private final Map<Inventory, Map<Credentials, SortedSet<String>>> byInventory =
      new IdentityHashMap<>();
  private final Set<String> configured = new HashSet<>();

  CallerIds(List<Inventory> inventories) {
    for (Inventory inventory : inventories) {
      Map<Credentials, SortedSet<String>> told = new HashMap<>();
      for (ResourceInstance instance : inventory.instances()) {
        Credentials credentials = Credentials.of(instance.provider());
        credentials.id().ifPresent(configured::add);
        caller(instance)
            .ifPresent(
                id -> {
                  add(told, credentials, id);
                  add(everywhere, credentials, id);
                });
      }
      byInventory.put(inventory, told);
    }
  }

  private static Optional<String> caller(ResourceInstance instance) {
    return instance.address().mode() == ResourceMode.DATA && instance.type().equals(CALLER)
        ? instance.attribute("account_id").flatMap(Value::knownText)
        : Optional.empty();
  }

  private static void add(
      Map<Credentials, SortedSet<String>> ids, Credentials credentials, String id) {
    ids.computeIfAbsent(credentials, c -> new TreeSet<>()).add(id);
  }

  /** The one account that credentials lead to, wherever somebody has asked. */
  Optional<String> id(Credentials credentials) {
    return only(everywhere, credentials);
  }

  /**
   * The credentials of an inventory with the id, where it says more than the credentials: which
   * account it is at all, or that it is not the one that another inventory has with the same ones.
   */
  Credentials told(Inventory inventory, Credentials credentials) {
    Optional<String> id = only(byInventory.get(inventory), credentials);
    boolean telling =
        !credentials.hidden().isEmpty()
            || id(credentials).isEmpty()
            || id.filter(configured::contains).isPresent();
    return telling ? id.map(credentials::with).orElse(credentials) : credentials;
  }

  private static Optional<String> only(
      Map<Credentials, SortedSet<String>> ids, Credentials credentials) {
    SortedSet<String> told = ids.getOrDefault(credentials, new TreeSet<>());
    return told.size() == 1 ? Optional.of(told.first()) : Optional.empty();
  }
}
