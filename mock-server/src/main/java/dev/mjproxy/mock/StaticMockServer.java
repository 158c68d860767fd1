package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.ServedProfile;
import dev.mjproxy.mock.internal.http.CorsPreflight;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import dev.mjproxy.mock.internal.render.ErrorResponses;
import dev.mjproxy.mock.internal.route.RouteMatch;
import dev.mjproxy.mock.internal.route.Router;
import dev.mjproxy.mock.internal.server.WireMockHost;
import dev.mjproxy.mock.internal.stub.ExampleStub;
import dev.mjproxy.mock.internal.stub.ExampleStubs;
import dev.mjproxy.openapi.profile.Profile;
import java.net.BindException;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Serves the spec's examples and nothing else: no tasks, no checks, no secret. The stubs are those
 * that {@code export-stubs} writes.
 *
 * <pre>{@code
 * try (StaticMockServer mock = StaticMockServer.start(MockServerOptions.defaults())) {
 *   // every fetch of mock.baseUrl() + "/mj/task/1/fetch" gets the same task
 * }
 * }</pre>
 */
public final class StaticMockServer implements AutoCloseable {
  private final CorsPreflight preflight;
  private final Router router;
  private final ErrorResponses errors = new ErrorResponses(Clock.systemUTC());
  private final WireMockHost host;
  private final ServerAddress address;
  private final Optional<String> adminKey;

  private StaticMockServer(MockServerOptions given) {
    MockServerOptions options = HttpServerSettings.withAdminKeyIfReachable(given);
    Profile profile =
        ServedProfile.of(options.dialect().profile(), options.dialect().legacyOperations());
    router =
        new Router(
            profile.spec().operations(), profile.dialect().prefixes(), profile.dialect().routing());
    preflight = new CorsPreflight(options.network().cors());
    adminKey = HttpServerSettings.adminKey(options);
    address = new ServerAddress(options.network());
    host =
        new WireMockHost(
            HttpServerSettings.of(options, new ServerIdentity()),
            new WireMockHost.Handlers(this::unclaimed, this::unclaimed, errors::error),
            Clock.systemUTC());
    for (ExampleStub stub : ExampleStubs.of(profile)) {
      host.addStub(stub.json());
    }
  }

  /**
   * Starts a server; {@link #close()} ends it.
   *
   * @param options of which network, limits of bodies, access to WireMock's admin API, and the
   *     operations and prefixes of the profile count
   * @throws PortUnavailableException if the port cannot be had
   */
  public static StaticMockServer start(MockServerOptions options) {
    StaticMockServer server = new StaticMockServer(options);
    try {
      server.host.start();
    } catch (BindException e) {
      throw new PortUnavailableException(e);
    }
    return server;
  }

  /** The base URL, such as {@code http://127.0.0.1:8080}, without a slash at the end. */
  public URI baseUrl() {
    return address.http(host.port());
  }

  /** The key that requests to WireMock's admin API must send; see {@link MockServer#adminKey}. */
  public Optional<String> adminKey() {
    return adminKey;
  }

  /** The HTTPS base URL; empty without HTTPS. */
  public Optional<URI> httpsUrl() {
    OptionalInt port = host.httpsPort();
    return port.isPresent() ? Optional.of(address.https(port.getAsInt())) : Optional.empty();
  }

  /** Stops the server and ends its threads. */
  @Override
  public void close() {
    host.close();
  }

  /** Answers requests that no stub matches: preflights, wrong methods, unknown paths. */
  private MockResponse unclaimed(MockRequest request) {
    Optional<MockResponse> page = preflight.find(request);
    if (page.isPresent()) {
      return page.get();
    }
    RouteMatch match = router.match(request.method(), request.path());
    if (match instanceof RouteMatch.WrongMethod wrong) {
      String allowed = String.join(", ", wrong.allowed());
      return errors
          .error(405, "method: expected " + allowed + ", found " + request.method(), request.path())
          .with("Allow", allowed);
    }
    return errors.error(
        404,
        "path: expected one of this API's, such as /mj/submit/imagine; found " + request.path(),
        request.path());
  }
}
