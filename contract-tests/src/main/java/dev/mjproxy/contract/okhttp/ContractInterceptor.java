package dev.mjproxy.contract.okhttp;

import dev.mjproxy.contract.observed.ContractObserver;
import dev.mjproxy.contract.observed.ObservedExchange;
import dev.mjproxy.contract.observed.ObservedRequest;
import dev.mjproxy.contract.observed.ObservedResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;

/**
 * An application interceptor of OkHttp that lets an observer judge each exchange; it changes none,
 * and fails none. Bodies of requests that can be sent only once are not judged, and of responses
 * only the first 16 MiB are read. Event streams are not judged.
 *
 * <pre>{@code
 * ContractObserver observer = ContractObserver.base();
 * ContractInterceptor interceptor = new ContractInterceptor(observer);
 * observer.assertKept();
 * }</pre>
 */
public final class ContractInterceptor implements Interceptor {
  private static final long MOST_BYTES = 16L * 1024 * 1024;

  private final ContractObserver observer;

  /** One that tells this observer. */
  public ContractInterceptor(ContractObserver observer) {
    this.observer = observer;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Instant start = Instant.now();
    Response response = chain.proceed(request);
    Duration duration = Duration.between(start, Instant.now());
    RequestBody body = request.body();
    boolean isRepeatable = body == null || !(body.isOneShot() || body.isDuplex());
    String type = response.header("Content-Type", "");
    if (isRepeatable && (type == null || !type.startsWith("text/event-stream"))) {
      observe(request, response, start, duration);
    }
    return response;
  }

  /** Who does not get the response cannot close it. */
  private void observe(Request request, Response response, Instant start, Duration duration)
      throws IOException {
    try {
      observer.add(
          ObservedExchange.of(request(request, request.body()), response(response))
              .at(start, duration));
    } catch (IOException | RuntimeException e) {
      response.close();
      throw e;
    }
  }

  private static ObservedRequest request(Request request, RequestBody body) throws IOException {
    Buffer bytes = new Buffer();
    Request.Builder whole = request.newBuilder();
    if (body != null) {
      body.writeTo(bytes);
      MediaType type = body.contentType();
      if (type != null) {
        // Added by OkHttp further down the chain.
        whole.header("Content-Type", type.toString());
      }
    }
    return ObservedRequest.of(request.method(), request.url().toString())
        .with(whole.build().headers().toMultimap())
        .with(bytes.readByteArray());
  }

  private static ObservedResponse response(Response response) throws IOException {
    byte[] bytes = response.peekBody(MOST_BYTES).bytes();
    return bytes.length < MOST_BYTES
        ? ObservedResponse.of(response.code(), response.headers().toMultimap(), bytes)
        : ObservedResponse.beginning(
            response.code(), response.headers().toMultimap(), bytes, MOST_BYTES + 1);
  }
}
