package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers requests below {@code /__mjproxy/}, which read the server's state and control it. {@code
 * GET /__mjproxy/openapi.yaml} describes them; a test compares that description with the routes.
 */
public final class AdminApi {
  private static final String ROOT = "/__mjproxy/";
  private static final String HEALTH = ROOT + "health";

  private final List<Route> routes;
  private final ErrorResponses errors;

  /**
   * One route.
   *
   * @param method the HTTP method
   * @param template the path below {@code /__mjproxy/}, with {@code {id}} for one segment
   * @param endpoint answers its requests
   */
  public record Route(String method, String template, Endpoint endpoint) {
    Optional<String> match(String path) {
      String regex = Pattern.quote(template).replace("{id}", "\\E([^/]+)\\Q");
      Matcher matcher = Pattern.compile(regex).matcher(path);
      if (!matcher.matches()) {
        return Optional.empty();
      }
      return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }
  }

  /** Answers the requests of a route. */
  @FunctionalInterface
  public interface Endpoint {
    /**
     * Answers a request.
     *
     * @param id the path's {@code {id}}; empty where it has none
     * @throws IllegalArgumentException if the request is wrong; its message becomes a 400
     */
    MockResponse handle(MockRequest request, String id);
  }

  /**
   * Serves some routes.
   *
   * @param errors makes the refusals
   */
  public AdminApi(List<Route> routes, ErrorResponses errors) {
    this.routes = List.copyOf(routes);
    this.errors = errors;
  }

  /** All routes, in order. */
  public List<Route> routes() {
    return routes;
  }

  /**
   * Answers a request; one outside {@code /__mjproxy/} gets 404.
   *
   * @param request admitted by the admin guard
   */
  public MockResponse answer(MockRequest request) {
    return answer(
        request, request.path().startsWith(ROOT) ? request.path().substring(ROOT.length()) : "");
  }

  /** Answers {@code /__mjproxy/health} alone, which every caller may use. */
  public Optional<MockResponse> health(MockRequest request) {
    return request.path().equals(HEALTH) ? Optional.of(answer(request)) : Optional.empty();
  }

  private MockResponse answer(MockRequest request, String path) {
    Set<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<String> id = route.match(path);
      if (id.isPresent() && route.method().equals(request.method())) {
        try {
          return route.endpoint().handle(request, id.get());
        } catch (IllegalArgumentException e) {
          return errors.error(400, String.valueOf(e.getMessage()), request.path());
        }
      }
      id.ifPresent(found -> allowed.add(route.method()));
    }
    String methods = String.join(", ", allowed);
    return allowed.isEmpty()
        ? errors.error(404, "path: see " + ROOT + "openapi.yaml for what there is", request.path())
        : errors.error(405, "method: expected " + methods, request.path()).with("Allow", methods);
  }
}
