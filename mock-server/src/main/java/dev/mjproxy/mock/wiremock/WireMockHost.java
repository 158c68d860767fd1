package dev.mjproxy.mock.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The WireMock server underneath. One stub of the lowest priority answers every URL through our
 * pipeline; a user's own stubs, added through {@code /__admin}, come before it. No request journal:
 * a bounded one costs time in its length with every request.
 */
public final class WireMockHost implements AutoCloseable {
  private static final int LOWEST_PRIORITY = Integer.MAX_VALUE;

  private final WireMockServer server;

  /**
   * What the host needs to know.
   *
   * @param bindAddress where it listens
   * @param port 0 for any free port
   * @param maxBodyBytes larger bodies get 413
   * @param version value of the {@code X-Mjproxy-Mock} header
   */
  public record Settings(String bindAddress, int port, long maxBodyBytes, String version) {}

  /** Makes the reply to a request that never reaches the handler. */
  @FunctionalInterface
  public interface Refusals {
    /**
     * @param status the HTTP status
     * @param message what was expected and found
     * @param path the request's path; empty where there is none
     */
    MockReply refuse(int status, String message, String path);
  }

  /**
   * Prepares the server; {@link #start()} starts it.
   *
   * @param handler answers what no stub of the user's claims
   */
  public WireMockHost(
      Settings settings, Function<MockRequest, MockReply> handler, Refusals refusals) {
    Guard.Settings guard =
        new Guard.Settings(settings.version(), settings.maxBodyBytes(), refusals);
    server =
        new WireMockServer(
            wireMockConfig()
                .bindAddress(settings.bindAddress())
                .port(settings.port())
                .disableRequestJournal()
                .stubRequestLoggingDisabled(true)
                .gzipDisabled(true)
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
                .notifier(new QuietNotifier())
                .httpServerFactory(new GuardedServerFactory(guard))
                .extensions(new MockTransformer(handler)));
    server.stubFor(
        any(anyUrl())
            .atPriority(LOWEST_PRIORITY)
            .willReturn(aResponse().withTransformers(MockTransformer.NAME)));
  }

  /**
   * Starts listening.
   *
   * @throws PortUnavailableException if the address or port cannot be had
   */
  public void start() {
    try {
      server.start();
    } catch (FatalStartupException e) {
      // Jetty has stopped what it had started; stopping it again would only print a stack trace.
      throw new PortUnavailableException(rootMessage(e), e);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops listening and ends all threads. */
  @Override
  public void close() {
    server.stop();
  }

  private static String rootMessage(Throwable e) {
    @Nullable Throwable cause = e;
    String message = "";
    while (cause != null) {
      message = String.valueOf(cause.getMessage());
      cause = cause.getCause();
    }
    return message;
  }
}
