package dev.mjproxy.openapi.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.ModuleFiles;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Profile;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The union holds the base, and what any dialect adds to it. */
final class UnionTest {
  private static final ApiSpec UNION = ApiSpec.read(ModuleFiles.UNION);
  private static final JsonNode BASE = ApiSpec.bundled().document();

  @Test
  void committedUnionIsWhatTheFilesGive() throws IOException {
    assertThat(
            Files.readString(ModuleFiles.UNION)
                .equals(new ProfileBundler(ModuleFiles.DIRECTORY).union()))
        .as("openapi/bundled/mjproxy-union.yaml is stale; run `mvn -q -pl openapi -Pbundle`")
        .isTrue();
  }

  @Test
  void everyOperationOfEveryDialectIsMarked() {
    for (String name : Profile.names()) {
      for (Operation operation : Profile.named(name).spec().operations()) {
        assertThat(dialects(operation.operationId())).as(operation.operationId()).contains(name);
      }
    }
    assertThat(dialects("submitChange")).containsExactly("original", "cipher", "relay");
    assertThat(dialects("submitEdits")).containsExactly("cipher", "trueai");
    assertThat(dialects("submitVideo")).containsExactly("trueai");
    assertThat(dialects("submitImagine")).isEqualTo(Profile.names());
  }

  @Test
  void baseIsUnchangedInIt() {
    assertThat(missing("", BASE, UNION.document())).isEmpty();
  }

  @Test
  void addedFieldsAreMarkedAndOptional() {
    JsonNode upload = UNION.document().at("/components/schemas/UploadRequest");

    assertThat(upload.at("/properties/accountFilter/x-dialects").toString())
        .isEqualTo("[\"trueai\"]");
    assertThat(upload.at("/properties/filter").has("x-dialects")).isFalse();
    assertThat(upload.path("required"))
        .isEqualTo(BASE.at("/components/schemas/UploadRequest/required"));
  }

  @Test
  void swaggerParserHasNothingToSay() throws IOException {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);

    assertThat(
            new OpenAPIV3Parser()
                .readContents(Files.readString(ModuleFiles.UNION), List.of(), options)
                .getMessages())
        .isEmpty();
  }

  private static List<String> dialects(String operationId) {
    Operation operation = UNION.operation(operationId);
    return UNION
        .document()
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(java.util.Locale.ROOT))
        .path("x-dialects")
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }

  /** Where the second document lacks or changes a member of the first. */
  private static List<String> missing(String at, JsonNode part, JsonNode whole) {
    if (!part.isObject()) {
      return part.equals(whole) ? List.of() : List.of(at);
    }
    return part.properties().stream()
        .flatMap(
            (Map.Entry<String, JsonNode> member) ->
                missing(at + "/" + member.getKey(), member.getValue(), whole.path(member.getKey()))
                    .stream())
        .toList();
  }
}
