package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Others' readers take the bundle for a valid OpenAPI 3.1 document. */
final class BundleIsValidOpenApiTest {
  private static final Schema META_SCHEMA =
      SchemaRegistry.withDefaultDialect(Dialects.getDraft202012())
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  @Test
  void swaggerParserHasNothingToSay() throws IOException {
    SwaggerParseResult result = parse(Files.readString(ModuleFiles.BUNDLE));

    assertThat(result.getMessages()).isEmpty();
    assertThat(result.getOpenAPI().getPaths()).hasSize(16);
  }

  @Test
  void swaggerParserRejectsABrokenCopy() throws IOException {
    String broken =
        Files.readString(ModuleFiles.BUNDLE)
            .replaceFirst("(?m)^      requestBody:$", "      bodies:");

    assertThat(parse(broken).getMessages()).isNotEmpty();
  }

  @TestFactory
  Stream<DynamicTest> schemaIsValidJsonSchema() {
    return SpecTree.components("schemas")
        .map(
            schema ->
                DynamicTest.dynamicTest(
                    schema.name(), () -> assertThat(problems(schema.node())).isEmpty()));
  }

  @Test
  void brokenSchemaIsNoValidJsonSchema() {
    ObjectNode broken = (ObjectNode) SpecTree.ROOT.at("/components/schemas/Button").deepCopy();
    broken.put("type", "objekt");

    assertThat(problems(broken)).isNotEmpty();
  }

  private static List<Error> problems(JsonNode schema) {
    return META_SCHEMA.validate(schema);
  }

  private static SwaggerParseResult parse(String yaml) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    return new OpenAPIV3Parser().readContents(yaml, List.of(), options);
  }
}
