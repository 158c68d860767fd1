package dev.mjproxy.client.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.capability.ApiOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the big spec gives, seen as files. */
final class GeneratedFilesTest {
  private static final Path GENERATED = Path.of("target/generated-sources/openapi/src");
  private static final String API = "main/java/dev/mjproxy/client/api/";

  @Test
  void nothingMentionsAnotherJsonLibraryOrAnEnterpriseApi() throws IOException {
    Tree tree = Tree.read(GENERATED);
    assertThat(tree.files()).isNotEmpty();
    tree.files()
        .forEach(
            (path, text) ->
                assertThat(text.toLowerCase(Locale.ROOT))
                    .as(path)
                    .doesNotContain("gson", "jackson", "javax", "jakarta", "apiclient"));
  }

  @Test
  void onlyInterfacesModelsAdaptersAndMetadataAreGenerated() throws IOException {
    Set<String> folders =
        Tree.read(GENERATED).files().keySet().stream()
            .map(path -> path.substring(0, path.lastIndexOf('/')))
            .collect(Collectors.toSet());
    assertThat(folders)
        .containsExactlyInAnyOrder(
            "main/java/dev/mjproxy/client/api",
            "main/java/dev/mjproxy/client/model",
            "main/resources/META-INF/native-image/dev.mjproxy/mjproxy-client");
  }

  @Test
  void eachTagHasOneInterfaceAndEachOperationOneMethod() throws IOException {
    Tree tree = Tree.read(GENERATED);
    assertThat(tree.files())
        .containsKeys(API + "SubmitApi.java", API + "InsightFaceApi.java", API + "TaskApi.java");
    long operations =
        tree.files().entrySet().stream()
            .filter(file -> file.getKey().startsWith(API))
            .flatMap(file -> file.getValue().lines())
            .filter(line -> line.startsWith("  Call<"))
            .count();
    assertThat(operations).isEqualTo(ApiOperation.values().length);
  }

  @Test
  void nativeImagesLearnOfTheProxies() throws IOException {
    String metadata =
        Files.readString(
            Path.of(
                "target/classes/META-INF/native-image/dev.mjproxy/mjproxy-client/"
                    + "reachability-metadata.json"));
    assertThat(metadata)
        .contains("SubmitApi", "InsightFaceApi", "TaskApi")
        .contains("\"proxy\"", "\"allDeclaredMethods\": true");
  }
}
