package dev.mjproxy.mock.internal.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A response as the pipeline makes it.
 *
 * @param status the HTTP status
 * @param headers headers besides those that every response has
 * @param body the bytes; empty for none
 * @param delivery how and when it is sent
 * @param finding why the request was refused, for the log of requests; empty where it was not
 */
public record MockResponse(
    int status,
    Map<String, String> headers,
    byte[] body,
    ResponseDelivery delivery,
    String finding) {
  private static final byte[] NOTHING = {};

  /** A response that refuses nothing. */
  public MockResponse(
      int status, Map<String, String> headers, byte[] body, ResponseDelivery delivery) {
    this(status, headers, body, delivery, "");
  }

  /** A response that is sent at once. */
  public MockResponse(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, ResponseDelivery.PLAIN);
  }

  /** A response without a body. */
  public static MockResponse empty(int status) {
    return new MockResponse(status, Map.of(), NOTHING);
  }

  /**
   * A JSON response.
   *
   * @param json the text, in UTF-8
   */
  public static MockResponse json(int status, byte[] json) {
    return new MockResponse(status, Map.of("Content-Type", "application/json"), json);
  }

  /**
   * A response that is not known yet; waiting for it blocks no thread.
   *
   * @param response never completes exceptionally
   */
  public static MockResponse pending(CompletableFuture<MockResponse> response) {
    return empty(200).with(ResponseDelivery.pending(response));
  }

  /** This response, or the one that is to be sent in its place once it is made. */
  public CompletableFuture<MockResponse> ready() {
    return delivery.pending().orElseGet(() -> CompletableFuture.completedFuture(this));
  }

  /** The same response with one more header. */
  public MockResponse with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new MockResponse(status, Map.copyOf(more), body, delivery, finding);
  }

  /** The same response with another body. */
  public MockResponse withBody(byte[] other) {
    return new MockResponse(status, headers, other, delivery, finding);
  }

  /** The same response, sent in another way. */
  public MockResponse with(ResponseDelivery other) {
    return new MockResponse(status, headers, body, other, finding);
  }

  /** The same response, which refuses the request. */
  public MockResponse refusing(String reason) {
    return new MockResponse(status, headers, body, delivery, reason);
  }
}
