package dev.mjproxy.mock;

import dev.mjproxy.mock.internal.callback.CallbackSender;
import dev.mjproxy.mock.internal.server.WireMockHost;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * A stateful mock of the midjourney-proxy HTTP API: tasks wait in a queue, progress, finish, send
 * callbacks and have pictures.
 *
 * <pre>{@code
 * try (MockServer mock = MockServer.start(MockServerOptions.defaults().withSecret("S"))) {
 *   // call mock.baseUrl() + "/mj/submit/imagine", then
 *   mock.advanceClock(Duration.ofSeconds(8));
 * }
 * }</pre>
 */
public final class MockServer implements AutoCloseable {
  private final Assembly assembly;
  private final WireMockHost host;
  private final ServerAddress address;
  private final Optional<String> adminKey;

  private MockServer(MockServerOptions given) {
    MockServerOptions options = HttpServerSettings.withAdminKeyIfReachable(given);
    this.assembly = new Assembly(options);
    this.address = new ServerAddress(options.network());
    this.adminKey = HttpServerSettings.adminKey(options);
    this.host =
        new WireMockHost(
            HttpServerSettings.of(options, assembly.identity()),
            assembly.handlers(),
            assembly.clock());
  }

  /**
   * Starts a server; {@link #close()} ends it.
   *
   * @throws PortUnavailableException if the port cannot be had
   */
  public static MockServer start(MockServerOptions options) {
    MockServer server = new MockServer(options);
    try {
      server.host.start();
      server.assembly.identity().listensOn(server.host.ports());
    } catch (BindException e) {
      server.assembly.close();
      throw new PortUnavailableException(e);
    } catch (RuntimeException e) {
      server.assembly.close();
      throw e;
    }
    CallbackSender.warmUp(server.baseUrl().resolve("/__mjproxy/health"));
    return server;
  }

  /** The base URL, such as {@code http://127.0.0.1:8080}, without a slash at the end. */
  public URI baseUrl() {
    return address.http(port());
  }

  /** The port it listens on. */
  public int port() {
    return host.port();
  }

  /**
   * The key that admin requests must send as {@code X-Mjproxy-Admin-Key}; empty for none. A server
   * that other machines can reach always has a key, generated at the start if none was given.
   */
  public Optional<String> adminKey() {
    return adminKey;
  }

  /** The server's time. */
  public Instant now() {
    return assembly.clock().instant();
  }

  /**
   * Moves the server's clock forward, so that a test sees all states of a task without sleeping.
   * Callbacks that became due are queued when this returns; {@link #awaitCallbacks} waits for their
   * delivery.
   *
   * @param by zero or more
   * @throws IllegalArgumentException if {@code by} is negative
   */
  public void advanceClock(Duration by) {
    assembly.clock().advance(by);
  }

  /** Waits until every callback that is due was delivered or given up. */
  public void awaitCallbacks() {
    assembly.deliverDue();
    assembly.callbacks().idle().join();
  }

  /**
   * Tells of every request to the API from now on, when its response is made.
   *
   * @param listener is called by the thread that answers; it should be quick. What it throws is
   *     logged and changes nothing
   */
  public void onRequest(Consumer<ServedRequest> listener) {
    assembly.onRequest(listener);
  }

  /** Forgets tasks, uploads, faults added since the start, and logs. The clock stays. */
  public void reset() {
    assembly.reset();
  }

  /** The HTTPS base URL; empty without HTTPS. */
  public Optional<URI> httpsUrl() {
    OptionalInt port = host.httpsPort();
    return port.isPresent() ? Optional.of(address.https(port.getAsInt())) : Optional.empty();
  }

  /** Stops the server and ends its threads. */
  @Override
  public void close() {
    assembly.endEvents();
    host.close();
    assembly.close();
  }
}
