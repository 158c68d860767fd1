package dev.mjproxy.contract.probe;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Sends over HTTP with REST Assured; no other class uses it.
 *
 * <p>Its defaults would hide lies, so they are off: no repeating, no redirects, no re-encoding of
 * paths, no added charset, no content decoding. Each request has a connection of its own, so that
 * one exchange cannot spoil the next, and a deadline after which the connection is cut, also while
 * a body drips.
 */
public final class HttpProbe implements Sender, AutoCloseable {
  private static final int MAX_BODY_BYTES = 32 * 1024 * 1024;
  private static final int CHUNK_BYTES = 8 * 1024;

  private final String baseUrl;
  private final Duration deadline;
  private final Rendering rendering;
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(HttpProbe::daemon);

  /**
   * @param baseUrl scheme, host, port and perhaps a path, without a slash at the end
   * @param deadline how long one exchange may take, from connecting to the body's last byte
   * @param mask what to hide in every rendering
   */
  public HttpProbe(String baseUrl, Duration deadline, Mask mask) {
    this.baseUrl = baseUrl;
    this.deadline = deadline;
    this.rendering = new Rendering(baseUrl, mask);
  }

  @Override
  public Exchange send(Request request) {
    WarmUp.once();
    long start = System.nanoTime();
    Line line = new Line(deadline);
    ScheduledFuture<?> cut =
        watchdog.schedule(line::cut, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try {
      HttpReply reply = exchange(request, line);
      return new Exchange(request, reply, since(start), rendering);
    } catch (Exception e) { // REST Assured lets checked exceptions through without declaring them
      NoReply failure = line.explain(e);
      return new Exchange(request, failure, since(start), rendering);
    } finally {
      cut.cancel(false);
      line.close();
    }
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
  }

  private HttpReply exchange(Request request, Line line) throws IOException {
    RequestSpecification specification =
        RestAssured.given().config(line.config()).noFilters().urlEncodingEnabled(false);
    specification.header("User-Agent", "mjproxy-verify");
    request.headers().forEach(specification::header);
    request.body().ifPresent(specification::body);
    String path = request.path();
    String url = path.startsWith("http") ? path : baseUrl + path;
    Response response = specification.request(request.method(), url);
    return new HttpReply(response.statusCode(), headers(response), body(response, line));
  }

  private static byte[] body(Response response, Line line) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    try (InputStream in = response.body().asInputStream()) {
      for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
        // A cut that came while the connection was being made has missed it.
        line.requireUncut();
        body.write(chunk, 0, count);
        if (body.size() > MAX_BODY_BYTES) {
          throw new IOException("a body of more than " + MAX_BODY_BYTES + " bytes");
        }
      }
    }
    return body.toByteArray();
  }

  private static Map<String, List<String>> headers(Response response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    response
        .headers()
        .forEach(
            header ->
                headers.put(header.getName(), response.headers().getValues(header.getName())));
    return headers;
  }

  private static Duration since(long startNanos) {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-deadline");
    thread.setDaemon(true);
    return thread;
  }
}
