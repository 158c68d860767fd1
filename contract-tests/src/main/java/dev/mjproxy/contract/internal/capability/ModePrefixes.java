package dev.mjproxy.contract.internal.capability;

import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The mode prefixes that the spec's server address names. */
public final class ModePrefixes {
  private ModePrefixes() {}

  /** All but the empty one. */
  public static List<String> of(ApiSpec spec) {
    List<String> prefixes = new ArrayList<>();
    for (JsonNode value : spec.document().at("/servers/0/variables/prefix/enum")) {
      if (!value.asString("").isEmpty()) {
        prefixes.add(value.asString());
      }
    }
    return List.copyOf(prefixes);
  }
}
