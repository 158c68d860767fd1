package dev.mjproxy.mock.internal.stub;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One plain WireMock stub mapping.
 *
 * @param name names it and its file, such as {@code default-fetchTask}
 * @param mapping the mapping as WireMock reads it, without its id and name
 */
public record ExampleStub(String name, ObjectNode mapping) {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

  /** The mapping as indented JSON; the same bytes each time. */
  public String json() {
    ObjectNode whole = JsonMapper.shared().createObjectNode();
    whole.put("id", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    whole.put("name", name);
    whole.setAll(mapping);
    return JsonMapper.shared()
            .writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES))
            .writeValueAsString(whole)
        + "\n";
  }
}
