package io.trailproof.config;

import io.trailproof.source.Diagnostic;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the root modules of a directory tree: what a person would run Terraform in.
 *
 * <p>A directory with configuration is one unless another in the tree calls it as a local module:
 * then it is analysed with the arguments that its callers give. A module that nobody calls is a
 * root of its own, and so is the directory that was asked for, called or not. Hidden directories
 * and {@code node_modules} are not looked into, and symbolic links to directories are not followed.
 */
public final class RootModules {
  private final ModuleLoader loader;
  private final List<ModuleDirectory> directories = new ArrayList<>();
  private final Diagnostics diagnostics = new Diagnostics();
  private final SortedSet<Origin> unseen = new TreeSet<>();

  private RootModules(ModuleLoader loader) {
    this.loader = loader;
  }

  /**
   * What the search came to.
   *
   * @param roots the root modules in and below the directory that was asked for, sorted by name
   * @param unseen the directories that could not be looked into
   */
  public record Found(
      List<ModuleDirectory> roots, List<Diagnostic> diagnostics, SortedSet<Origin> unseen) {}

  /** Searches the directory that was asked for, and those below it. */
  public static Found find(ModuleLoader loader) {
    RootModules search = new RootModules(loader);
    search.walk(loader.scan().given());
    return new Found(
        search.roots(),
        search.diagnostics.toList(),
        Collections.unmodifiableSortedSet(search.unseen));
  }

  private void walk(ModuleDirectory directory) {
    List<String> names;
    try {
      names = directory.entries();
    } catch (IOException unreadable) {
      diagnostics.add(
          Diagnostic.error(
              "Unreadable directory",
              "The directory "
                  + directory.name()
                  + " may not be opened, so nobody knows what is in and below it."));
      unseen.add(Origin.of(Origin.Kind.FILE, directory.name()));
      return;
    }
    if (names.stream().anyMatch(DirectoryReader::isConfiguration)) {
      directories.add(directory);
    }
    for (String name : names) {
      Path child = directory.real().resolve(name);
      if (isLookedInto(name) && Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
        walk(new ModuleDirectory(child, directory.nameOf(name)));
      }
    }
  }

  private static boolean isLookedInto(String name) {
    return !name.startsWith(".") && !name.equals("node_modules");
  }

  private List<ModuleDirectory> roots() {
    Set<Path> called = new HashSet<>();
    for (ModuleDirectory directory : directories) {
      loader.localCalls(directory).stream()
          .map(ModuleDirectory::real)
          .filter(target -> !target.equals(directory.real()))
          .forEach(called::add);
    }
    List<ModuleDirectory> roots = new ArrayList<>();
    Set<Path> reached = new HashSet<>();
    for (ModuleDirectory directory : directories) {
      if (isGiven(directory) || !called.contains(directory.real())) {
        roots.add(directory);
        reach(directory, reached);
      }
    }
    // Modules that call each other in a circle have no first one; the first by name stands for it.
    for (ModuleDirectory directory : directories) {
      if (!reached.contains(directory.real())) {
        roots.add(directory);
        reach(directory, reached);
      }
    }
    roots.sort(Comparator.comparing(ModuleDirectory::name));
    return List.copyOf(roots);
  }

  private boolean isGiven(ModuleDirectory directory) {
    return directory.real().equals(loader.scan().given().real());
  }

  private void reach(ModuleDirectory directory, Set<Path> reached) {
    if (reached.add(directory.real())) {
      loader.localCalls(directory).forEach(target -> reach(target, reached));
    }
  }
}
