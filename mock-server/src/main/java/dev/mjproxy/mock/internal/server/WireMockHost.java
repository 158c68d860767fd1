package dev.mjproxy.mock.internal.server;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.client.ApacheHttpClientFactory;
import com.github.tomakehurst.wiremock.http.client.HttpClient;
import com.github.tomakehurst.wiremock.http.client.LazyHttpClient;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mjproxy.mock.http.Cors;
import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.http.ServerIdentity;
import dev.mjproxy.mock.tls.ServerKeystore;
import java.net.BindException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs the HTTP server: WireMock and its Jetty, with the {@link FrontHandler} in front. WireMock
 * matches the stubs that a user adds through {@code /__admin}. Its request journal is off: the cost
 * of each request grows with the journal's size limit.
 */
public final class WireMockHost implements AutoCloseable {
  /** Accept queue, so that a thousand clients can connect at the same moment. */
  private static final int CONNECTIONS_WAITING = 1_024;

  /** Threads that send the delayed responses of the user's stubs. */
  private static final int DELAYED_STUB_THREADS = 4;

  private final WireMockServer server;

  /**
   * Settings of the HTTP server.
   *
   * @param bindAddress address to listen on
   * @param port 0 for any free port
   * @param maxBodyBytes larger bodies get 413
   * @param bodyTimeout time after which an incomplete body gets 408
   * @param trustForwarded whether links follow {@code X-Forwarded-*} headers
   * @param version value of the {@code X-Mjproxy-Mock} header
   * @param admin who may use the admin APIs
   * @param cors which web pages may call the API
   * @param identity recognises the server's own callbacks
   * @param tls HTTPS beside HTTP; empty for none
   */
  public record Settings(
      String bindAddress,
      int port,
      long maxBodyBytes,
      Duration bodyTimeout,
      boolean trustForwarded,
      String version,
      AdminAccess admin,
      Cors cors,
      ServerIdentity identity,
      Optional<Tls> tls) {}

  /**
   * HTTPS beside HTTP.
   *
   * @param port 0 for any free port
   * @param keystore the key and certificate
   */
  public record Tls(int port, ServerKeystore keystore) {}

  /**
   * Access to {@code /__mjproxy/} and WireMock's {@code /__admin}.
   *
   * @param enabled whether they exist
   * @param key value that requests must send as {@code X-Mjproxy-Admin-Key}; empty for none
   * @param hosts {@code Host} names that requests may use, beside this machine's
   * @param wireMockProxying whether WireMock may connect elsewhere, read and write files, and shut
   *     down
   */
  public record AdminAccess(
      boolean enabled, Optional<String> key, Set<String> hosts, boolean wireMockProxying) {}

  /** Makes the response to a request that no handler is asked for. */
  @FunctionalInterface
  public interface Refusals {
    /**
     * Makes an error response.
     *
     * @param status the HTTP status
     * @param message what was expected and found
     * @param path the request's path; empty where there is none
     */
    MockResponse refuse(int status, String message, String path);
  }

  /**
   * Answers requests.
   *
   * @param admin answers requests below {@code /__mjproxy/}
   * @param api answers all other requests that no stub of the user's matches
   * @param errors makes the responses to refused requests
   */
  public record Handlers(
      Function<MockRequest, MockResponse> admin,
      Function<MockRequest, MockResponse> api,
      Refusals errors) {}

  /**
   * Prepares the server; {@link #start()} starts it.
   *
   * @param clock time of the {@code Date} header
   */
  public WireMockHost(Settings settings, Handlers handlers, Clock clock) {
    UserStubs stubs = new UserStubs();
    WireMockConfiguration configuration =
        wireMockConfig()
            .bindAddress(settings.bindAddress())
            .port(settings.port())
            .disableRequestJournal()
            .stubRequestLoggingDisabled(true)
            .gzipDisabled(true)
            .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.NEVER)
            .notifier(new QuietNotifier())
            .mappingSource(new InMemoryStubSource())
            .httpServerFactory(
                new FrontedJettyFactory(
                    scheduler -> steps(settings, handlers, clock, stubs, scheduler)))
            .http2PlainDisabled(true)
            .jettyAcceptQueueSize(CONNECTIONS_WAITING)
            .asynchronousResponseEnabled(true)
            .asynchronousResponseThreads(DELAYED_STUB_THREADS)
            .extensions(stubs);
    restrict(configuration, settings.admin().wireMockProxying());
    settings.tls().ifPresent(tls -> listenTo(configuration, tls));
    server = new WireMockServer(configuration);
    stubs.watch(server);
  }

  private static FrontHandler.Steps steps(
      Settings settings,
      Handlers handlers,
      Clock clock,
      UserStubs stubs,
      ScheduledExecutorService scheduler) {
    return new FrontHandler.Steps(
        new CommonHeaders(settings.version(), clock, settings.cors()),
        new RequestLimits(settings.maxBodyBytes()),
        new CallbackLoopGuard(settings.identity()),
        new AdminGuard(settings.admin()),
        new BodyReader(settings.maxBodyBytes(), settings.bodyTimeout(), scheduler),
        new MockRequests(settings.trustForwarded()),
        handlers.admin(),
        stubs,
        handlers.api(),
        handlers.errors(),
        new ResponseSender(scheduler));
  }

  /**
   * Adds a stub that comes before the handler.
   *
   * @param mapping a stub mapping in WireMock's own JSON
   */
  public void addStub(String mapping) {
    server.addStubMapping(StubMapping.buildFrom(mapping));
  }

  /**
   * Starts listening.
   *
   * @throws BindException if the server cannot listen on its address and port
   */
  public void start() throws BindException {
    try {
      server.start();
    } catch (FatalStartupException e) {
      // Jetty has stopped its parts already; stopping it again would print a stack trace.
      BindException unavailable = new BindException(rootMessage(e));
      unavailable.initCause(e);
      throw unavailable;
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** The port it listens on for HTTPS; empty without HTTPS. */
  public OptionalInt httpsPort() {
    return server.isHttpsEnabled() ? OptionalInt.of(server.httpsPort()) : OptionalInt.empty();
  }

  /** All ports it listens on. */
  public Set<Integer> ports() {
    return httpsPort().isPresent() ? Set.of(port(), httpsPort().getAsInt()) : Set.of(port());
  }

  /** Stops the server and ends its threads. */
  @Override
  public void close() {
    server.stop();
  }

  /**
   * Creates the HTTP client for proxying stubs at first use: it loads the trust store, a third of
   * the start. {@code LazyHttpClientFactory} delays the factory only.
   */
  private static HttpClient clientAtFirstUse(
      Options options, boolean trustAll, List<String> trusted, boolean useSystemProperties) {
    return new LazyHttpClient(
        () ->
            new ApacheHttpClientFactory()
                .buildHttpClient(options, trustAll, trusted, useSystemProperties));
  }

  private static void restrict(WireMockConfiguration configuration, boolean waysOut) {
    if (waysOut) {
      configuration.httpClientFactory(WireMockHost::clientAtFirstUse);
    } else {
      OutboundBlocker closed = new OutboundBlocker();
      configuration
          .httpClientFactory(closed)
          .extensions(closed)
          .withRootDirectory(OutboundBlocker.noFolder());
    }
  }

  private static void listenTo(WireMockConfiguration configuration, Tls tls) {
    configuration
        .httpsPort(tls.port())
        .keystorePath(tls.keystore().file().toString())
        .keystoreType(tls.keystore().type())
        .keystorePassword(tls.keystore().password())
        .keyManagerPassword(tls.keystore().password());
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
