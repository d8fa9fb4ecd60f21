package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Address;
import io.trailproof.expand.InstanceKey;
import io.trailproof.expand.ModuleAddress;
import io.trailproof.parse.HclParser;
import io.trailproof.source.SourceFile;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.syntax.Traversal.AttributeStep;
import io.trailproof.syntax.Traversal.IndexStep;
import io.trailproof.syntax.Traversal.Step;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address as a plan writes it. Addresses are traversals in HCL's own syntax, so the parser reads
 * them.
 *
 * @param module the module instance
 * @param rest what stands behind the module: a resource, or a resource and its attribute
 */
record PlannedAddress(ModuleAddress module, List<String> rest, List<InstanceKey> keys) {

  /** Reads an address or reference; empty if it is none. */
  static Optional<PlannedAddress> parse(String text, HclParser parser) {
    var parsed = parser.parseExpression(SourceFile.of("address", text));
    return parsed.isComplete()
            && parsed.expression() instanceof Expression.ScopeTraversal(Traversal traversal)
        ? Optional.of(of(traversal))
        : Optional.empty();
  }

  private static PlannedAddress of(Traversal traversal) {
    List<String> names = new ArrayList<>();
    List<InstanceKey> keys = new ArrayList<>();
    names.add(traversal.root());
    keys.add(InstanceKey.NONE);
    for (Step step : traversal.steps()) {
      switch (step) {
        case AttributeStep(String name, var range) -> {
          names.add(name);
          keys.add(InstanceKey.NONE);
        }
        case IndexStep(Value key, var range) -> keys.set(keys.size() - 1, key(key));
      }
    }
    ModuleAddress module = ModuleAddress.ROOT;
    int at = 0;
    while (at + 1 < names.size() && names.get(at).equals("module")) {
      module = module.child(names.get(at + 1), keys.get(at + 1));
      at += 2;
    }
    int end = names.size();
    return new PlannedAddress(module, names.subList(at, end), keys.subList(at, end));
  }

  private static InstanceKey key(Value key) {
    return switch (key.content()) {
      case Content.Text(String text) -> InstanceKey.of(text);
      case Content.Num(var number) -> InstanceKey.of(Long.parseLong(number.text()));
      case Content.Null n -> InstanceKey.NONE;
      case Content.Bool b -> InstanceKey.NONE;
      case Content.Elements e -> InstanceKey.NONE;
      case Content.Attributes a -> InstanceKey.NONE;
      case Content.Unknown u -> InstanceKey.NONE;
    };
  }

  /** The resource instance, if the address is one, whatever follows it. */
  Optional<Address> resource() {
    boolean data = rest.getFirst().equals("data");
    int at = data ? 1 : 0;
    if (rest.size() < at + 2 || isNoResource(rest.getFirst())) {
      return Optional.empty();
    }
    ResourceMode mode = data ? ResourceMode.DATA : ResourceMode.MANAGED;
    return Optional.of(new Address(module, mode, rest.get(at), rest.get(at + 1), keys.get(at + 1)));
  }

  private static boolean isNoResource(String root) {
    return switch (root) {
      case "var", "local", "each", "count", "path", "terraform", "self", "module" -> true;
      default -> false;
    };
  }

  /** What follows the resource: empty for the resource itself. */
  List<String> attributePath() {
    int used = rest.getFirst().equals("data") ? 3 : 2;
    return rest.size() <= used ? List.of() : rest.subList(used, rest.size());
  }
}
