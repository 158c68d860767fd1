package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that the build calls. */
final class BundleMainTest {
  @TempDir private Path directory;

  @Test
  void bundleIsWrittenWithItsFolder() throws IOException {
    Path out = directory.resolve("new/mjproxy.yaml");

    BundleMain.main(new String[] {"bundle", ModuleFiles.DIRECTORY.toString(), out.toString()});

    assertThat(out).hasSameTextualContentAs(ModuleFiles.BUNDLE);
  }

  @Test
  void fullSpecsAreWrittenInBothLanguages() throws IOException {
    BundleMain.main(
        new String[] {"profiles", ModuleFiles.DIRECTORY.toString(), directory.toString()});

    assertThat(ModuleFiles.under(directory)).hasSize(10).contains("relay.yaml", "relay.zh.yaml");
  }

  @Test
  void appliedProfilesAreWrittenForTheLibrary() throws IOException {
    BundleMain.main(
        new String[] {"applied", ModuleFiles.DIRECTORY.toString(), directory.toString()});

    assertThat(ModuleFiles.under(directory))
        .containsExactlyInAnyOrder(
            "cipher.json",
            "legacy-operations.json",
            "original.json",
            "plus.json",
            "relay.json",
            "trueai.json");
  }

  @Test
  void jsonIsASpecOfItsOwn() throws IOException {
    Path out = directory.resolve("mjproxy.json");

    BundleMain.main(new String[] {"json", ModuleFiles.BUNDLE.toString(), out.toString()});

    assertThat(Files.readString(out)).startsWith("{\"openapi\":\"3.1.0\"");
    assertThat(ApiSpec.read(out).operations()).hasSize(16);
  }

  @Test
  void anythingElseIsRefused() {
    assertThatThrownBy(() -> BundleMain.main(new String[] {"bundle"}))
        .hasMessage(
            "usage: bundle DIR OUT.yaml | chinese DIR OUT.yaml | union DIR OUT.yaml"
                + " | profiles DIR OUTDIR | applied DIR OUTDIR | json IN.yaml OUT.json");
    assertThatThrownBy(() -> BundleMain.main(new String[] {"zip", "a", "b"}))
        .hasMessage("unknown command 'zip'");
  }
}
