package io.trailproof.graph;

import io.trailproof.config.ModuleLoader;
import io.trailproof.config.ModuleNode;
import io.trailproof.config.ScanRoot;
import io.trailproof.config.VariableInputs;
import io.trailproof.config.VariableValues;
import io.trailproof.expand.Expander;
import io.trailproof.expand.Inventory;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanReader;
import io.trailproof.provider.ProviderSchema;
import io.trailproof.source.Budgets;
import io.trailproof.source.Diagnostics;
import io.trailproof.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Inventories of folders and plans under {@code testdata}. */
final class Inventories {
  private static final HclParser PARSER = new HclParser(Budgets.DEFAULT);
  private static final ProviderSchema AWS = ProviderSchema.aws(PARSER);

  private Inventories() {}

  static Inventory ofCode(String folder) {
    return ofCode(Path.of("testdata", folder));
  }

  static Inventory ofCode(Path folder) {
    try {
      ScanRoot scan = ScanRoot.of(folder, Path.of("").toAbsolutePath());
      ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
      ModuleNode root = loader.root(scan.given());
      Map<String, Value> variables =
          VariableValues.of(root, VariableInputs.none(), loader, new Diagnostics());
      return new Expander(loader, AWS, "default", Budgets.DEFAULT)
          .expand(root, new TreeMap<>(variables))
          .inventory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Inventory ofPlan(String file) {
    try (InputStream stream = Files.newInputStream(Path.of("testdata", file))) {
      PlanReader reader = new PlanReader(AWS, PARSER, Budgets.DEFAULT);
      return ((PlanReader.Read) reader.read(stream, file)).inventory();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
