package io.trailproof.config;

import io.trailproof.config.InstalledModules.At;
import io.trailproof.config.InstalledModules.NotInstalled;
import io.trailproof.config.InstalledModules.NotTrusted;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.source.SourceReader;
import io.trailproof.value.Origin;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads modules: root modules, and those they call, as far as they are at hand.
 *
 * <p>A directory is read once a run. Nothing is downloaded, and nothing is read outside the {@link
 * ScanRoot}. Not safe for several threads.
 */
public final class ModuleLoader {
  private final ScanRoot scan;
  private final Budgets budgets;
  private final ConfigurationFiles files;
  private final Map<Path, Module> modules = new HashMap<>();
  private final Map<Path, InstalledModules> installed = new HashMap<>();

  public ModuleLoader(ScanRoot scan, Budgets budgets) {
    this(scan, new SourceReader(budgets), budgets);
  }

  /** A loader for files as a reader has them. */
  public ModuleLoader(ScanRoot scan, SourceReader reader, Budgets budgets) {
    this.scan = scan;
    this.budgets = budgets;
    this.files = new ConfigurationFiles(scan.border(), reader, budgets);
  }

  public ScanRoot scan() {
    return scan;
  }

  ConfigurationFiles files() {
    return files;
  }

  /** A directory as a root module. */
  public ModuleNode root(ModuleDirectory directory) {
    return new ModuleNode(module(directory), directory, List.of(), Optional.empty(), ".");
  }

  Module module(ModuleDirectory directory) {
    return modules.computeIfAbsent(
        directory.real(), real -> DirectoryReader.read(directory, files));
  }

  /**
   * The module that a call leads to.
   *
   * @param diagnostics why it is missing, if it is
   */
  public Called called(ModuleNode caller, ModuleCall call, Diagnostics diagnostics) {
    if (caller.path().size() >= budgets.moduleDepth()) {
      diagnostics.error(
          "Module calls nested too deeply",
          "This call is below "
              + budgets.moduleDepth()
              + " others, the budget \"moduleDepth\". The module was not read.",
          call.header());
      return new Called.Missing(Origin.of(Origin.Kind.LIMIT, "moduleDepth", call.header()));
    }
    if (call.isLocal()) {
      return local(caller, call, diagnostics);
    }
    return call.source()
        .map(source -> remote(caller, call, source, diagnostics))
        .orElseGet(() -> missing(caller, call));
  }

  private Called local(ModuleNode caller, ModuleCall call, Diagnostics diagnostics) {
    if (call.hasVersion()) {
      diagnostics.error(
          "Invalid registry module source address",
          ("A version can be asked of a registry only, and \"%s\""
                  + " is a local directory. The version is ignored.")
              .formatted(call.source().orElse("")),
          call.sourceRange());
    }
    String source = call.source().orElse("");
    Optional<ModuleDirectory> directory = caller.directory().resolve(source);
    if (directory.isEmpty()) {
      diagnostics.error(
          "Unreadable module directory",
          "The directory %s could not be read for module \"%s\"."
              .formatted(caller.directory().nameOf(source), call.name()),
          call.sourceRange());
      return missing(caller, call);
    }
    if (!scan.contains(directory.get().real())) {
      diagnostics.error(
          "Module outside the repository",
          ("The module \"%s\" is in %s, outside the directory that is analysed,"
                  + " and was not read. Analyse a directory that holds both.")
              .formatted(call.name(), directory.get().name()),
          call.sourceRange());
      return missing(caller, call);
    }
    if (caller.isInside(directory.get().real())) {
      diagnostics.error(
          "Module calls itself",
          "The module \"%s\" is in %s, from where this call is reached. It was not followed."
              .formatted(call.name(), directory.get().name()),
          call.sourceRange());
      return missing(caller, call);
    }
    return found(caller, call, directory.get());
  }

  private Called remote(
      ModuleNode caller, ModuleCall call, String source, Diagnostics diagnostics) {
    ModuleDirectory root = caller.root().directory();
    InstalledModules list =
        installed.computeIfAbsent(root.real(), real -> InstalledModules.of(root, files));
    return switch (list.find(caller.pathTo(call), source)) {
      case At(ModuleDirectory directory) -> found(caller, call, directory);
      case NotInstalled n -> {
        diagnostics.error(
            "Module not installed",
            ("The module \"%s\" from %s is not installed, so its resources were not seen. Run"
                    + " \"terraform init\" to install all modules required by this configuration.")
                .formatted(call.name(), source),
            call.sourceRange());
        yield missing(caller, call);
      }
      case NotTrusted(String directory) -> {
        diagnostics.error(
            "Module outside .terraform/modules",
            ("The list of installed modules says that the module \"%s\""
                    + " is in %s, where Terraform installs none. It was not read.")
                .formatted(call.name(), directory),
            call.sourceRange());
        yield missing(caller, call);
      }
    };
  }

  private Called found(ModuleNode caller, ModuleCall call, ModuleDirectory directory) {
    String fromRoot = relative(caller.root().directory(), directory);
    return new Called.Found(
        new ModuleNode(
            module(directory), directory, caller.pathTo(call), Optional.of(caller), fromRoot));
  }

  private static String relative(ModuleDirectory root, ModuleDirectory directory) {
    String path = root.real().relativize(directory.real()).toString().replace('\\', '/');
    return path.isEmpty() ? "." : path;
  }

  private static Called missing(ModuleNode caller, ModuleCall call) {
    return new Called.Missing(Origin.of(Origin.Kind.MODULE, caller.addressOf(call), call.header()));
  }

  /** The directories of the local modules that a module calls, as far as they are there. */
  List<ModuleDirectory> localCalls(ModuleDirectory directory) {
    TreeSet<ModuleDirectory> called = new TreeSet<>(Comparator.comparing(ModuleDirectory::real));
    for (ModuleCall call : module(directory).calls().values()) {
      if (call.isLocal()) {
        directory
            .resolve(call.source().orElse(""))
            .filter(target -> scan.contains(target.real()))
            .ifPresent(called::add);
      }
    }
    return List.copyOf(called);
  }
}
