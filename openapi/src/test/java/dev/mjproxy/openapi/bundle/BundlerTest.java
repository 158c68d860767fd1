package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bundler makes of small specs, and how it refuses broken ones. */
final class BundlerTest {
  private static final String OPENAPI =
      """
      openapi: "3.1.0"
      paths:
        /a:
          $ref: paths/a.yaml
      """;

  @TempDir private Path directory;

  @Test
  void fileNameIsTheComponentName() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "get:\n  schema:\n    $ref: ../components/schemas/Tree.yaml\n");
    write("components/schemas/Tree.yaml", "items:\n  $ref: Tree.yaml\ntype: array\n");
    write("components/schemas/Unused.yaml", "type: string\n");

    assertThat(bundle())
        .endsWith(
            """
            paths:
              /a:
                get:
                  schema:
                    $ref: "#/components/schemas/Tree"
            components:
              schemas:
                Tree:
                  items:
                    $ref: "#/components/schemas/Tree"
                  type: array
            """)
        .doesNotContain("Unused");
  }

  @Test
  void componentThatOnlyTheRootNamesIsKept() throws IOException {
    write("openapi.yaml", "components:\n  securitySchemes:\n    key:\n      $ref: k/key.yaml\n");
    write("k/key.yaml", "type: http\n");

    assertThat(bundle()).endsWith("components:\n  securitySchemes:\n    key:\n      type: http\n");
  }

  @Test
  void missingRootIsNamed() {
    assertRefused(directory.resolve("openapi.yaml") + " does not exist");
  }

  @Test
  void missingFileIsNamedTogetherWithTheFileThatRefersToIt() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "get:\n  $ref: ../components/schemas/A.yaml\n");
    write("components/schemas/A.yaml", "items:\n  $ref: B.yaml\n");

    assertRefused(
        "components/schemas/A.yaml refers to components/schemas/B.yaml, which does not exist");
  }

  @Test
  void brokenYamlIsNamedWithItsLine() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "get:\n  summary: [\n");

    assertRefused(
        "paths/a.yaml: while parsing a flow node, expected the node content, but found '<stream end>'"
            + " (line 2, column 13)");
  }

  @Test
  void duplicateKeyIsNamedWithItsLine() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "get: 1\nget: 2\n");

    assertRefused("paths/a.yaml: Duplicate Object property \"get\" (line 2, column 4)");
  }

  @Test
  void fileWithoutAnObjectIsRefused() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "- get\n");

    assertRefused("paths/a.yaml: expected a YAML object at the top, found [\"get\"]");
  }

  @Test
  void emptyFileIsRefused() throws IOException {
    write("openapi.yaml", "");

    assertRefused("openapi.yaml: expected a YAML object at the top, found nothing");
  }

  @Test
  void filesThatReferToEachOtherAreRefused() throws IOException {
    write("openapi.yaml", OPENAPI);
    write("paths/a.yaml", "get:\n  $ref: b.yaml\n");
    write("paths/b.yaml", "get:\n  $ref: a.yaml\n");

    assertRefused(
        "paths/a.yaml refers to itself through [paths/b.yaml, paths/a.yaml, openapi.yaml]");
  }

  @Test
  void siblingsThatWouldBeLostAreRefused() throws IOException {
    write("openapi.yaml", OPENAPI.replace("a.yaml", "a.yaml\n    summary: A"));
    write("paths/a.yaml", "get: {}\n");

    assertRefused(
        "openapi.yaml: the reference to paths/a.yaml has siblings [$ref, summary], which would be"
            + " lost; move them into that file");
  }

  @Test
  void everyComponentFileIsUsedAndIsYaml() throws IOException {
    String bundle = Files.readString(ModuleFiles.BUNDLE);

    assertThat(ModuleFiles.under(ModuleFiles.DIRECTORY.resolve("components")))
        .isNotEmpty()
        .allSatisfy(
            name -> {
              assertThat(name).matches("[A-Za-z]+/[A-Za-z0-9]+\\.yaml");
              String component = name.replaceAll(".*/|\\.yaml", "");
              assertThat(bundle).containsPattern("(?m)^    " + component + ":$");
            });
  }

  private String bundle() {
    return new Bundler(directory).bundle();
  }

  private void assertRefused(String message) {
    assertThatThrownBy(this::bundle).isInstanceOf(InvalidSpecException.class).hasMessage(message);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
