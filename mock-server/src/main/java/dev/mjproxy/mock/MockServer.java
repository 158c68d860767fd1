package dev.mjproxy.mock;

import dev.mjproxy.mock.access.Authenticator;
import dev.mjproxy.mock.admin.HealthPage;
import dev.mjproxy.mock.http.Preflight;
import dev.mjproxy.mock.image.ImagePage;
import dev.mjproxy.mock.operation.Operations;
import dev.mjproxy.mock.render.ErrorReplies;
import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.route.Router;
import dev.mjproxy.mock.store.MemoryTaskStore;
import dev.mjproxy.mock.task.MovableClock;
import dev.mjproxy.mock.task.Tasks;
import dev.mjproxy.mock.validate.RequestValidator;
import dev.mjproxy.mock.wiremock.WireMockHost;
import dev.mjproxy.openapi.ApiSpec;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A mock of the midjourney-proxy HTTP API whose tasks live: they wait, progress, finish, and have
 * real pictures.
 *
 * <pre>{@code
 * try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"))) {
 *   // call mock.baseUrl() + "/mj/submit/imagine", then
 *   mock.advanceClock(Duration.ofSeconds(8));
 * }
 * }</pre>
 */
public final class MockServer implements AutoCloseable {
  private final WireMockHost host;
  private final MovableClock clock;
  private final Tasks tasks;
  private final String hostName;

  private MockServer(MockServerOptions options) {
    this.clock = new MovableClock(options.clock());
    this.tasks =
        new Tasks(
            new MemoryTaskStore(),
            clock,
            new Tasks.Settings(
                options.tasks().concurrency(),
                options.tasks().queueSize(),
                options.tasks().duration()));
    ErrorReplies errors = new ErrorReplies(clock);
    RequestPipeline pipeline = pipeline(options, errors);
    MockServerOptions.Network network = options.network();
    this.hostName = network.bindAddress();
    this.host =
        new WireMockHost(
            new WireMockHost.Settings(
                network.bindAddress(), network.port(), network.maxBodyBytes(), Version.current()),
            pipeline::handle,
            errors::error);
  }

  /**
   * Starts a server; {@link #close()} ends it.
   *
   * @throws dev.mjproxy.mock.wiremock.PortUnavailableException if the port cannot be had
   */
  public static MockServer start(MockServerOptions options) {
    MockServer server = new MockServer(options);
    server.host.start();
    return server;
  }

  /** Where it listens, such as {@code http://127.0.0.1:8080}; no slash at the end. */
  public URI baseUrl() {
    String reachable = hostName.equals("0.0.0.0") ? "127.0.0.1" : hostName;
    return URI.create("http://" + reachable + ":" + port());
  }

  /** The port it listens on. */
  public int port() {
    return host.port();
  }

  /**
   * Moves the server's time forward, so that a test sees a whole life without sleeping.
   *
   * @param by zero or more
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public void advanceClock(Duration by) {
    clock.advance(by);
  }

  /** Forgets all tasks. */
  public void reset() {
    tasks.clear();
  }

  /** Stops listening and ends all threads. */
  @Override
  public void close() {
    host.close();
  }

  private RequestPipeline pipeline(MockServerOptions options, ErrorReplies errors) {
    ApiSpec spec = ApiSpec.bundled();
    TaskRenderer renderer = new TaskRenderer(spec.operation("fetchTask"), options.seed());
    return new RequestPipeline(
        List.of(
            new Preflight(),
            new HealthPage(Version.current()),
            new ImagePage(tasks, options.seed())),
        new Authenticator(options.secret()),
        new Router(spec.operations()),
        new RequestValidator(spec.check(), errors),
        Operations.all(tasks, renderer),
        errors);
  }
}
