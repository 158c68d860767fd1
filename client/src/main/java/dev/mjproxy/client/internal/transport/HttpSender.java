package dev.mjproxy.client.internal.transport;

import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.internal.error.ErrorTable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Sends one request once and reads the whole response. */
public final class HttpSender {
  static final long MAX_BODY_BYTES = 16L << 20;
  private static final long SHOWN_BYTES = 1_000;
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final OkHttpClient http;
  private final Connections connections;
  private final Map<Thread, Call> running = new ConcurrentHashMap<>();

  public HttpSender(OkHttpClient http, Connections connections) {
    this.http = http;
    this.connections = connections;
  }

  public boolean isClosed() {
    return connections.isClosed();
  }

  /**
   * The response, with any status.
   *
   * @param limit how long it may take; null for as long as the client allows
   * @param isRead whether the request changes nothing
   * @throws TransportException when none came
   * @throws MalformedResponseException when it is larger than 16 MiB
   * @throws IllegalStateException when the client is closed
   */
  public RawResponse send(Request request, @Nullable Duration limit, boolean isRead) {
    if (connections.isClosed()) {
      throw new IllegalStateException(Connections.CLOSED);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(
          Problem.of("Interrupted before anything was sent", "call again if that was not meant"),
          false,
          isRead,
          null);
    }
    ConnectionMarker mark = new ConnectionMarker();
    Call call = http.newCall(mark.on(request));
    if (limit != null) {
      long allowed = call.timeout().timeoutNanos();
      long nanos = limit.toNanos();
      call.timeout().timeout(allowed == 0 ? nanos : Math.min(allowed, nanos), TimeUnit.NANOSECONDS);
    }
    running.put(Thread.currentThread(), call);
    try (Response response = call.execute()) {
      return whole(request, response, isRead);
    } catch (MidjourneyException e) {
      throw e;
    } catch (OutOfMemoryError e) { // one oversized response must not end the program
      throw TransportErrors.of(request, mark.isSent(), isRead, e);
    } catch (Exception e) { // also InterruptedException of OkHttp 5, and a user's interceptor's
      if (isInterruption(e)) {
        Thread.currentThread().interrupt();
      }
      throw TransportErrors.of(request, mark.isSent(), isRead, e);
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  private static RawResponse whole(Request request, Response response, boolean isRead)
      throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(MAX_BODY_BYTES + 1)) {
      throw ErrorTable.malformed(
          raw(request, response, source.readByteString(SHOWN_BYTES), isRead),
          "the body is larger than 16 MiB; the address may be that of something else");
    }
    return raw(request, response, utf8(response), isRead);
  }

  private static RawResponse raw(
      Request request, Response response, ByteString body, boolean isRead) {
    String line = request.method() + " " + request.url().encodedPath();
    return new RawResponse(response.code(), response.headers(), body, isRead, line);
  }

  /** The body in UTF-8, unchanged where it is that already. */
  private static ByteString utf8(Response response) throws IOException {
    ResponseBody body = response.body();
    boolean isMarked = body.source().rangeEquals(0, BYTE_ORDER_MARK);
    return isMarked || namesOtherCharset(response)
        ? ByteString.encodeUtf8(body.string())
        : body.byteString();
  }

  /** Most responses name none, and parsing a media type takes as long as reading a small body. */
  private static boolean namesOtherCharset(Response response) {
    String type = response.header("Content-Type", "");
    return type.indexOf('=') >= 0
        && !StandardCharsets.UTF_8.equals(charset(response.body().contentType()));
  }

  private static @Nullable Charset charset(@Nullable MediaType type) {
    return type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
  }

  /** Interrupts a thread and cancels its call. */
  public void interrupt(Thread thread) {
    thread.interrupt();
    Call call = running.get(thread);
    if (call != null) {
      call.cancel();
    }
  }

  /** Time-outs have the same class; the message tells them apart. */
  private static boolean isInterruption(Exception e) {
    return e instanceof InterruptedException
        || (e instanceof InterruptedIOException
            && !(e instanceof SocketTimeoutException)
            && !"timeout".equals(e.getMessage()));
  }
}
