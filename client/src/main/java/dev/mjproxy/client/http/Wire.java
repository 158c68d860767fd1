package dev.mjproxy.client.http;

import dev.mjproxy.client.error.ErrorTable;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.TransportException;
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

/** Sends one request once and takes the whole reply. */
final class Wire {
  private static final long MAX_BODY_BYTES = 64L << 20;
  private static final long SHOWN_BYTES = 1_000;
  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

  private final OkHttpClient http;
  private final Map<Thread, Call> running = new ConcurrentHashMap<>();

  Wire(OkHttpClient http) {
    this.http = http;
  }

  /**
   * The reply, whatever it says.
   *
   * @param limit how long it may take; null for as long as the client allows
   * @throws TransportException when none came
   * @throws MalformedResponseException when it is larger than 64 MiB
   */
  RawResponse send(Request request, @Nullable Duration limit) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(
          Problem.of("Interrupted before anything was sent", "call again if that was not meant"),
          false,
          null);
    }
    SentMark mark = new SentMark();
    Call call = http.newCall(mark.on(request));
    if (limit != null) {
      long allowed = call.timeout().timeoutNanos();
      long nanos = limit.toNanos();
      call.timeout().timeout(allowed == 0 ? nanos : Math.min(allowed, nanos), TimeUnit.NANOSECONDS);
    }
    running.put(Thread.currentThread(), call);
    try (Response response = call.execute()) {
      return whole(response);
    } catch (IOException e) {
      if (isInterruption(e)) {
        Thread.currentThread().interrupt();
      }
      throw failure(request, mark.isSent(), e);
    } finally {
      running.remove(Thread.currentThread());
    }
  }

  private static RawResponse whole(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(MAX_BODY_BYTES + 1)) {
      throw ErrorTable.malformed(
          raw(response, source.readByteString(SHOWN_BYTES)),
          "the body is larger than 64 MiB; the address may be that of something else");
    }
    return raw(response, utf8(response));
  }

  private static RawResponse raw(Response response, ByteString body) {
    return new RawResponse(response.code(), response.headers(), body);
  }

  /** The bytes as they came, if they are in UTF-8 already. */
  private static ByteString utf8(Response response) throws IOException {
    ResponseBody body = response.body();
    boolean isMarked = body.source().rangeEquals(0, BYTE_ORDER_MARK);
    return isMarked || namesOtherCharset(response)
        ? ByteString.encodeUtf8(body.string())
        : body.byteString();
  }

  /** Most replies name none, and parsing a media type takes as long as reading a small body. */
  private static boolean namesOtherCharset(Response response) {
    String type = response.header("Content-Type", "");
    return type.indexOf('=') >= 0
        && !StandardCharsets.UTF_8.equals(charset(response.body().contentType()));
  }

  private static @Nullable Charset charset(@Nullable MediaType type) {
    return type == null ? StandardCharsets.UTF_8 : type.charset(StandardCharsets.UTF_8);
  }

  /** Ends what a thread is sending or waiting for. */
  void interrupt(Thread thread) {
    thread.interrupt();
    Call call = running.get(thread);
    if (call != null) {
      call.cancel();
    }
  }

  /** Time-outs are of the same class, and say so. */
  private static boolean isInterruption(IOException e) {
    return e instanceof InterruptedIOException
        && !(e instanceof SocketTimeoutException)
        && !"timeout".equals(e.getMessage());
  }

  private static TransportException failure(Request request, boolean sent, IOException e) {
    String found =
        "No reply from "
            + request.url().redact()
            + " ("
            + e.getClass().getSimpleName()
            + ": "
            + e.getMessage()
            + ")";
    String cure =
        sent
            ? "a submission may have been accepted, so reconcile before sending it again"
            : "nothing was sent; check the address, the network and the proxy";
    return new TransportException(Problem.of(found, cure), sent, e);
  }
}
