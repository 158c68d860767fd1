package dev.mjproxy.mock.internal.route;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.OpenEndpoint;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.openapi.profile.RoutingAxis;
import dev.mjproxy.openapi.profile.RoutingAxis.Head;
import dev.mjproxy.openapi.profile.RoutingAxis.Options;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers methods that no operation of a path has, as the server's profile declares. */
public final class OtherMethods implements OpenEndpoint {
  private static final String OPTIONS = "OPTIONS";
  private static final byte[] NO_PREFLIGHT =
      "Invalid Preflight Request".getBytes(StandardCharsets.UTF_8);

  private final RoutingAxis routing;
  private final Refusals refusals;

  /**
   * @param routing how the server takes HEAD and OPTIONS
   * @param refusals refuses all other methods
   */
  public OtherMethods(RoutingAxis routing, Refusals refusals) {
    this.routing = routing;
    this.refusals = refusals;
  }

  /** The response to OPTIONS where the server answers it before it looks at the path. */
  @Override
  public Optional<MockResponse> find(MockRequest request) {
    return routing.options() == Options.INVALID_PREFLIGHT && request.method().equals(OPTIONS)
        ? Optional.of(new MockResponse(400, Map.of("Content-Type", "text/plain"), NO_PREFLIGHT))
        : Optional.empty();
  }

  /**
   * The response to a method that a path does not have.
   *
   * @param allowed the methods that it has
   */
  public MockResponse answer(List<String> allowed, MockRequest request) {
    if (routing.options() == Options.ALLOWED_METHODS && request.method().equals(OPTIONS)) {
      List<String> methods = new ArrayList<>(allowed);
      if (routing.head() == Head.AS_GET && allowed.contains("GET")) {
        methods.add("HEAD");
      }
      methods.add(OPTIONS);
      return MockResponse.empty(200).with("Allow", String.join(",", methods));
    }
    String methods = String.join(", ", allowed);
    String text = "method: expected " + methods + ", found " + request.method();
    return refusals.wrongMethod(methods, request, text);
  }
}
