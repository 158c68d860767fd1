package dev.mjproxy.client.http;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.TransportException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Sends one request once and takes the whole reply. */
final class Wire {
  private final OkHttpClient http;
  private final Map<Thread, Call> running = new ConcurrentHashMap<>();

  Wire(OkHttpClient http) {
    this.http = http;
  }

  /**
   * The reply, whatever it says.
   *
   * @throws TransportException when none came
   */
  RawResponse send(Request request) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TransportException(
          Problem.of("Interrupted before anything was sent", "call again if that was not meant"),
          false,
          null);
    }
    SentMark mark = new SentMark();
    Call call = http.newCall(request.newBuilder().tag(SentMark.class, mark).build());
    running.put(Thread.currentThread(), call);
    try (Response response = call.execute()) {
      return new RawResponse(
          response.code(), response.headers().toMultimap(), response.body().string());
    } catch (IOException e) {
      if (isInterruption(e)) {
        Thread.currentThread().interrupt();
      }
      throw failure(request, mark.isSent(), e);
    } finally {
      running.remove(Thread.currentThread());
    }
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
