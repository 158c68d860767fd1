package dev.mjproxy.openapi;

import java.util.List;
import java.util.Map;

/** What the examples take for granted: their surroundings, in a few words. */
public abstract class ExampleContext {
  protected final Map<String, List<String>> headers = Map.of();
  protected final byte[] body = new byte[0];
}
