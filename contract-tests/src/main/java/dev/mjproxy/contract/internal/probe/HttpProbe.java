package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.ConnectionSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.CloseMode;
import org.jspecify.annotations.Nullable;

/**
 * Sends over HTTP with Apache HttpClient; no other class of ours does. Safe for use by many
 * threads.
 *
 * <p>What would hide lies is off: no repeating, no redirects, no re-encoding of paths, no added
 * charset, no content decoding, no cookies. Each request has a connection of its own, so that one
 * exchange cannot spoil the next, and a deadline after which the connection is cut, also while a
 * body drips.
 */
public final class HttpProbe implements Sender, AutoCloseable {
  private static final int MAX_BODY_BYTES = 32 * 1024 * 1024;
  private static final int MAX_PICTURE_BYTES = 16 * 1024 * 1024;
  private static final int CHUNK_BYTES = 8 * 1024;

  private final String baseUrl;
  private final Duration deadline;
  private final Rendering rendering;
  private final CloseableHttpClient client;
  private final CloseableHttpClient pictures;
  private final PictureGuard guard;
  private final BodyMemory memory;
  private final Set<OutgoingRequest> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService watchdog =
      Executors.newSingleThreadScheduledExecutor(HttpProbe::daemon);

  /**
   * A probe that goes straight to the server and trusts what Java trusts.
   *
   * @param baseUrl scheme, host, port and perhaps a path, without a slash at the end
   * @param deadline how long one exchange may take, from connecting to the body's last byte
   * @param mask what to hide in every rendering
   */
  public HttpProbe(String baseUrl, Duration deadline, SecretMask mask) {
    this(baseUrl, deadline, mask, ConnectionSettings.DIRECT, BodyMemory.ofThisJava());
  }

  /**
   * A probe.
   *
   * @param baseUrl scheme, host, port and perhaps a path, without a slash at the end
   * @param deadline how long one exchange may take, from connecting to the body's last byte
   * @param mask what to hide in every rendering
   * @param connection whom to trust, and which proxy to use
   * @param memory how much of the bodies is kept
   */
  public HttpProbe(
      String baseUrl,
      Duration deadline,
      SecretMask mask,
      ConnectionSettings connection,
      BodyMemory memory) {
    this.baseUrl = baseUrl;
    this.deadline = deadline;
    this.rendering = new Rendering(baseUrl, mask);
    this.client = HttpClientFactory.client(connection, deadline, SystemDefaultDnsResolver.INSTANCE);
    this.guard = new PictureGuard(baseUrl, connection, SystemDefaultDnsResolver.INSTANCE);
    this.pictures = HttpClientFactory.client(connection, deadline, guard);
    this.memory = memory;
  }

  @Override
  public Exchange send(Request request) {
    Instant sentAt = Instant.now();
    long start = System.nanoTime();
    String path = request.path();
    try {
      OutgoingRequest line =
          new OutgoingRequest(request, request.isOfTheApi() ? baseUrl + path : path, deadline);
      HttpResponse response = request.isOfTheApi() ? exchange(client, line) : picture(line);
      return new Exchange(request, response, new Timing(sentAt, since(start)), rendering);
    } catch (TransportFailureException e) {
      return new Exchange(request, e.reason(), new Timing(sentAt, since(start)), rendering);
    }
  }

  /** Ends every exchange that is in progress, as if its deadline had come. */
  public void cutAll() {
    underWay.forEach(OutgoingRequest::cut);
  }

  @Override
  public void close() {
    watchdog.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
    pictures.close(CloseMode.IMMEDIATE);
  }

  private HttpResponse picture(OutgoingRequest line) throws TransportFailureException {
    Optional<String> refusal = guard.refusal(line.address());
    if (refusal.isPresent()) {
      TransportFailure reason =
          new TransportFailure(TransportFailure.Kind.UNREACHABLE, refusal.get());
      throw new TransportFailureException(reason, new IOException(reason.message()));
    }
    return exchange(pictures, line);
  }

  private HttpResponse exchange(CloseableHttpClient sender, OutgoingRequest line)
      throws TransportFailureException {
    underWay.add(line);
    ScheduledFuture<?> cut =
        watchdog.schedule(line::cut, deadline.toMillis(), TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse response =
        sender.executeOpen(line.host(), line.request(), line.context())) {
      line.requireTunnel(response.getCode());
      try {
        return new HttpResponse(
            response.getCode(), headers(response), body(response.getEntity(), line));
      } catch (IOException e) {
        // Closing would wait for the rest of the body.
        line.hangUp();
        throw e;
      }
    } catch (IOException e) {
      throw new TransportFailureException(line.explain(e), e);
    } finally {
      cut.cancel(false);
      underWay.remove(line);
    }
  }

  /** Reads a body to its end, and keeps as much of it as may be kept. */
  private RetainedBody body(@Nullable HttpEntity entity, OutgoingRequest line) throws IOException {
    ByteArrayOutputStream start = new ByteArrayOutputStream();
    if (entity == null) {
      return RetainedBody.whole(start.toByteArray());
    }
    int cap = line.isElsewhere() ? MAX_PICTURE_BYTES : memory.largest();
    MessageDigest digest = RetainedBody.digest();
    byte[] chunk = new byte[CHUNK_BYTES];
    InputStream in = entity.getContent();
    long size = 0;
    for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
      // A cut that came while the connection was being made has missed it.
      line.requireUncut();
      size += count;
      digest.update(chunk, 0, count);
      if (size <= cap) {
        start.write(chunk, 0, count);
      }
      if (size > MAX_BODY_BYTES) {
        throw new IOException("a body of more than " + MAX_BODY_BYTES + " bytes");
      }
    }
    boolean isKept = size <= cap && (line.isElsewhere() || memory.holdsValues(start.toByteArray()));
    RetainedBody body =
        isKept
            ? RetainedBody.whole(start.toByteArray())
            : RetainedBody.beginning(start.toByteArray(), size, digest);
    memory.keep(body);
    return body;
  }

  private static Map<String, List<String>> headers(ClassicHttpResponse response) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : response.getHeaders()) {
      headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
    }
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
