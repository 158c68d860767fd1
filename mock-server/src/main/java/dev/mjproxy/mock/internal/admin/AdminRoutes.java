package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.admin.AdminApi.Route;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The list of the admin API's routes. */
public final class AdminRoutes {
  private AdminRoutes() {}

  /**
   * The endpoints of the admin API.
   *
   * @param version of the mock
   * @param tasks the tasks' endpoints
   * @param clock the clock's endpoints
   * @param faults the faults' endpoints
   * @param logs the logs' endpoints
   * @param metrics the counts
   * @param events the event stream
   * @param server what the server is and serves
   * @param reset puts the server back to how it started
   */
  public record Parts(
      String version,
      TasksEndpoint tasks,
      ClockEndpoint clock,
      FaultsEndpoint faults,
      LogsEndpoint logs,
      Metrics metrics,
      EventsEndpoint events,
      Supplier<ServerInfo> server,
      Runnable reset) {}

  /** All routes. */
  public static List<Route> of(Parts parts) {
    return List.of(
        new Route("GET", "health", (request, id) -> health(parts.version())),
        new Route("GET", "tasks", (request, id) -> parts.tasks().list(request)),
        new Route("GET", "tasks/{id}", parts.tasks()::get),
        new Route("POST", "tasks/{id}/force", parts.tasks()::force),
        new Route("GET", "clock", (request, id) -> parts.clock().get()),
        new Route("POST", "clock", (request, id) -> parts.clock().advance(request)),
        new Route("GET", "faults", (request, id) -> parts.faults().list()),
        new Route("POST", "faults", (request, id) -> parts.faults().add(request)),
        new Route("DELETE", "faults", (request, id) -> parts.faults().clear()),
        new Route("GET", "callbacks", (request, id) -> parts.logs().callbacks(request)),
        new Route("DELETE", "callbacks", (request, id) -> parts.logs().clearCallbacks()),
        new Route("GET", "requests", (request, id) -> parts.logs().requests()),
        new Route("GET", "requests/{id}", parts.logs()::request),
        new Route("DELETE", "requests", (request, id) -> parts.logs().clearRequests()),
        new Route("GET", "events", (request, id) -> parts.events().open(request)),
        new Route("GET", "server", (request, id) -> AdminJson.response(parts.server().get())),
        new Route("POST", "reset", (request, id) -> reset(parts.reset())),
        new Route("GET", "metrics", (request, id) -> metrics(parts.metrics())),
        new Route("GET", "openapi.yaml", (request, id) -> description()));
  }

  private static MockResponse health(String version) {
    return AdminJson.response(Map.of("status", "UP", "version", version));
  }

  private static MockResponse reset(Runnable reset) {
    reset.run();
    return MockResponse.empty(204);
  }

  private static MockResponse metrics(Metrics metrics) {
    return new MockResponse(
        200,
        Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
        metrics.scrape().getBytes(StandardCharsets.UTF_8));
  }

  private static MockResponse description() {
    try (InputStream in = AdminRoutes.class.getResourceAsStream("admin-api.yaml")) {
      byte[] yaml = Objects.requireNonNull(in, "admin-api.yaml beside this class").readAllBytes();
      return new MockResponse(200, Map.of("Content-Type", "application/yaml"), yaml);
    } catch (IOException e) {
      throw new UncheckedIOException("reading admin-api.yaml failed", e);
    }
  }
}
