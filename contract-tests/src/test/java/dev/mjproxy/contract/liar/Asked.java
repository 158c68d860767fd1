package dev.mjproxy.contract.liar;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request on its way through a lying server.
 *
 * @param method the HTTP method
 * @param path the path as it came
 * @param headers the headers, names in lower case
 * @param body the body as text
 */
public record Asked(String method, String path, Map<String, String> headers, String body) {

  /** Whether it asks for this path, under any prefix. */
  public boolean is(String suffix) {
    return path.endsWith(suffix);
  }

  /** Whether it carries any secret. */
  boolean hasSecret() {
    return headers.containsKey("authorization") || headers.containsKey("mj-api-secret");
  }

  /** The same with this secret. */
  public Asked withSecret(String secret) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove("mj-api-secret");
    changed.put("authorization", "Bearer " + secret);
    return new Asked(method, path, changed, body);
  }

  /** The same with another body. */
  public Asked withBody(String other) {
    return new Asked(method, path, headers, other);
  }

  /** A text field of its JSON body. */
  String field(String name) {
    return JsonMapper.shared().readTree(body).path(name).asString("");
  }
}
