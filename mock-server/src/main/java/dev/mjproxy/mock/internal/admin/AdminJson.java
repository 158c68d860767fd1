package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.http.DeclaredCharset;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the admin API: records and maps as they are, times in ISO form. */
final class AdminJson {
  private AdminJson() {}

  static MockResponse response(Object value) {
    return MockResponse.json(200, JsonMapper.shared().writeValueAsBytes(value));
  }

  /**
   * The request's body.
   *
   * @throws IllegalArgumentException if it is no JSON object
   */
  static ObjectNode object(MockRequest request) {
    try {
      if (JsonMapper.shared().readTree(DeclaredCharset.utf8(request))
          instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new IllegalArgumentException("body: expected a JSON object, found no JSON", e);
    }
    throw new IllegalArgumentException("body: expected a JSON object");
  }
}
