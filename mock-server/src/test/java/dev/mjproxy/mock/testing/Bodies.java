package dev.mjproxy.mock.testing;

import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies. */
public final class Bodies {
  /** A picture of one pixel. */
  public static final String PNG =
      "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwAD"
          + "hgGAWjR9awAAAABJRU5ErkJggg==";

  private Bodies() {}

  /** An object of names and values in turn. */
  public static ObjectNode of(Object... namesAndValues) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      body.putPOJO((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return (ObjectNode) JsonMapper.shared().readTree(body.toString());
  }

  /** A body with a prompt. */
  public static ObjectNode prompt(String prompt) {
    return of("prompt", prompt);
  }

  /** An object read from JSON text. */
  public static ObjectNode parse(String json) {
    return (ObjectNode) JsonMapper.shared().readTree(json);
  }

  /** A data URL of some bytes. */
  public static String dataUrl(String mediaType, byte[] bytes) {
    return "data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(bytes);
  }
}
