package dev.mjproxy.client.capability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The enum and the union document of all dialects name the same operations. */
final class ApiOperationTest {
  private static final Path UNION = Path.of("../openapi/bundled/mjproxy-union.yaml");

  @Test
  void operationsAreThoseOfTheUnionDocument() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path :
        new YAMLMapper().readTree(UNION.toFile()).path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        JsonNode id = method.getValue().path("operationId");
        if (id.isString()) {
          documented.put(
              id.asString(),
              method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    Map<String, String> named = new TreeMap<>();
    for (ApiOperation operation : ApiOperation.values()) {
      named.put(operation.id(), operation.method() + " " + operation.path());
    }
    assertThat(named).isEqualTo(documented);
  }
}
