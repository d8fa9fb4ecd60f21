package io.trailproof.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module at its place in the tree of calls: one for each call, whatever its instances.
 *
 * @param path the calls that lead here from the root module
 * @param caller empty for the root module
 * @param pathFromRoot {@code path.module}: the directory as seen from the root module's
 */
public record ModuleNode(
    Module module,
    ModuleDirectory directory,
    List<String> path,
    Optional<ModuleNode> caller,
    String pathFromRoot) {

  public ModuleNode {
    path = List.copyOf(path);
  }

  public ModuleNode root() {
    ModuleNode at = this;
    while (at.caller.isPresent()) {
      at = at.caller.get();
    }
    return at;
  }

  List<String> pathTo(ModuleCall call) {
    List<String> all = new ArrayList<>(path);
    all.add(call.name());
    return all;
  }

  /** Whether a directory is this module's or that of one on the way to it. */
  boolean isInside(Path real) {
    return directory.real().equals(real)
        || caller.filter(module -> module.isInside(real)).isPresent();
  }

  /** How reports and origins name a call from here: {@code module.a.module.b}. */
  String addressOf(ModuleCall call) {
    StringBuilder address = new StringBuilder();
    path.forEach(name -> address.append("module.").append(name).append('.'));
    return address.append("module.").append(call.name()).toString();
  }
}
