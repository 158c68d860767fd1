package dev.mjproxy.contract.liar;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Passes everything on to an honest server, but for one defect. */
public final class LyingServer implements AutoCloseable {
  private static final Set<String> OWN_HEADERS =
      Set.of("host", "connection", "content-length", "transfer-encoding", "date", ":status");

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static {
    // Head and body go out one after the other; the second must not wait for a belated ACK.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String honestUrl;
  private final Lie.Defect defect;

  private LyingServer(HttpServer server, String honestUrl, Lie.Defect defect) {
    this.server = server;
    this.honestUrl = honestUrl;
    this.defect = defect;
  }

  /** Starts one on a free port. */
  public static LyingServer start(String honestUrl, Lie.Defect defect) throws IOException {
    HttpServer http =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    LyingServer server = new LyingServer(http, honestUrl, defect);
    http.createContext("/", server::handle);
    http.setExecutor(server.threads);
    http.start();
    return server;
  }

  /** Its address. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> headers = new LinkedHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Served served =
          defect.answer(
              new Asked(
                  exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body),
              this::honest);
      served.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] bytes = served.raw();
      exchange.sendResponseHeaders(served.status(), bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private Served honest(Asked asked) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(honestUrl + asked.path()))
            .method(asked.method(), HttpRequest.BodyPublishers.ofString(asked.body()));
    asked
        .headers()
        .forEach(
            (name, value) -> {
              if (!OWN_HEADERS.contains(name)) {
                request.header(name, value);
              }
            });
    try {
      HttpResponse<byte[]> reply =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> headers = new LinkedHashMap<>();
      reply
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                  headers.put(name, values.get(0));
                }
              });
      return new Served(
          reply.statusCode(), headers, new String(reply.body(), StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
