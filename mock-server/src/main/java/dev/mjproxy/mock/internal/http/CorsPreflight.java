package dev.mjproxy.mock.internal.http;

import dev.mjproxy.mock.http.Cors;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Answers the preflight requests of pages that may call the API, and refuses those of others. */
public final class CorsPreflight implements OpenEndpoint {
  /** As Spring, on which real servers run, says it. */
  private static final byte[] REFUSAL = "Invalid CORS request".getBytes(StandardCharsets.UTF_8);

  private final Cors cors;

  /**
   * @param cors which pages may call
   */
  public CorsPreflight(Cors cors) {
    this.cors = cors;
  }

  @Override
  public Optional<MockResponse> find(MockRequest request) {
    if (cors.mode() == Cors.Mode.OFF
        || !request.method().equals("OPTIONS")
        || request.header("Access-Control-Request-Method").isEmpty()) {
      return Optional.empty();
    }
    boolean refused =
        cors.mode() == Cors.Mode.REAL
            || cors.allowedOrigin(request.header("Origin").orElse("")).isEmpty();
    return Optional.of(
        refused
            ? new MockResponse(403, Map.of("Content-Type", "text/plain"), REFUSAL)
            : allowed(request));
  }

  private static MockResponse allowed(MockRequest request) {
    return new MockResponse(
        204,
        Map.of(
            "Access-Control-Allow-Methods",
            "GET, POST, OPTIONS",
            "Access-Control-Allow-Headers",
            request.header("Access-Control-Request-Headers").orElse("*"),
            "Access-Control-Max-Age",
            "600"),
        new byte[0]);
  }
}
