package io.trailproof.config;

import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Expression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code terraform init} has installed for a root module: {@code
 * .terraform/modules/modules.json}.
 *
 * <p>The list is a file that anyone may have committed, so it is trusted only for directories
 * inside {@code .terraform/modules}; local modules come from their {@code source}.
 */
final class InstalledModules {
  private static final String DIRECTORY = ".terraform/modules";

  private final ModuleDirectory root;
  private final Map<String, Entry> entries;

  private InstalledModules(ModuleDirectory root, Map<String, Entry> entries) {
    this.root = root;
    this.entries = entries;
  }

  /** A line of the list. */
  private record Entry(String source, String directory) {}

  static InstalledModules of(ModuleDirectory root, ConfigurationFiles reader) {
    Map<String, Entry> entries = new HashMap<>();
    if (Files.exists(root.real().resolve(DIRECTORY).resolve("modules.json"))) {
      reader
          .read(root, DIRECTORY + "/modules.json")
          .body()
          .flatMap(body -> body.attribute("Modules"))
          .map(Attribute::value)
          .map(StaticForm::elements)
          .orElse(List.of())
          .forEach(entry -> add(entry, entries));
    }
    return new InstalledModules(root, entries);
  }

  private static void add(Expression entry, Map<String, Entry> entries) {
    Map<String, String> fields = new HashMap<>();
    for (Expression.ObjectItem item : StaticForm.items(entry)) {
      StaticForm.key(item.key())
          .ifPresent(key -> StaticForm.text(item.value()).ifPresent(text -> fields.put(key, text)));
    }
    if (fields.containsKey("Key") && fields.containsKey("Dir")) {
      entries.put(
          fields.get("Key"), new Entry(fields.getOrDefault("Source", ""), fields.get("Dir")));
    }
  }

  /** What is known of the module of a call path. */
  sealed interface Installed {}

  record At(ModuleDirectory directory) implements Installed {}

  /** Not in the list, or from another source than the call now asks for. */
  enum NotInstalled implements Installed {
    NOT_INSTALLED
  }

  /** Listed with a directory where an installed module cannot be. */
  record NotTrusted(String directory) implements Installed {}

  Installed find(List<String> path, String source) {
    Entry entry = entries.get(String.join(".", path));
    if (entry == null || !isSource(entry.source(), source)) {
      return NotInstalled.NOT_INSTALLED;
    }
    try {
      Path modules = root.real().resolve(DIRECTORY).toRealPath();
      Path real = root.real().resolve(entry.directory()).toRealPath();
      return real.startsWith(modules) && !real.equals(modules) && modules.startsWith(root.real())
          ? new At(new ModuleDirectory(real, root.nameOf(entry.directory())))
          : new NotTrusted(entry.directory());
    } catch (IOException | InvalidPathException missing) {
      return NotInstalled.NOT_INSTALLED;
    }
  }

  /**
   * Whether the list means the source that a call asks for: it spells registries out ({@code
   * registry.terraform.io/…}) and shorthands of git ({@code git::https://…}).
   */
  private static boolean isSource(String listed, String asked) {
    return bare(listed).equals(bare(asked));
  }

  private static String bare(String source) {
    String text = source.replace("git::", "").replace(".git", "");
    for (String prefix : List.of("registry.terraform.io/", "https://", "ssh://", "git@")) {
      text = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    }
    return text.replace(':', '/');
  }
}
