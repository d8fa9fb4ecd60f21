package io.trailproof.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trailproof.source.Budgets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which directories of {@code testdata/config-roots} are root modules. */
final class RootModulesTest {

  @Test
  void aDirectoryWithConfigurationIsARootModuleUnlessAnotherCallsIt() throws IOException {
    assertEquals(
        List.of(
            "testdata/config-roots/circle/a",
            "testdata/config-roots/live/prod",
            "testdata/config-roots/live/stage",
            "testdata/config-roots/modules/unused"),
        names("testdata/config-roots"));
  }

  @Test
  void theDirectoryThatWasAskedForIsARootModuleEvenIfItIsCalled() throws IOException {
    assertEquals(
        List.of("testdata/config-roots/modules/trail"),
        names("testdata/config-roots/modules/trail"));
  }

  @Test
  void namesAreRelativeToTheWorkingDirectory() throws IOException {
    Path directory = Path.of("testdata/config-roots/live/prod");
    ScanRoot scan = ScanRoot.of(directory.toAbsolutePath(), directory.toAbsolutePath());
    assertEquals(".", scan.given().name());
  }

  private static List<String> names(String directory) throws IOException {
    ScanRoot scan = ScanRoot.of(Path.of(directory), Path.of(""));
    ModuleLoader loader = new ModuleLoader(scan, Budgets.DEFAULT);
    return RootModules.find(loader).roots().stream().map(ModuleDirectory::name).toList();
  }
}
