package dev.mjproxy.mock.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A reply as the pipeline makes it.
 *
 * @param status the HTTP status
 * @param headers what to send beside the standard headers
 * @param body the bytes; empty for none
 * @param wire how it goes over the wire
 * @param finding why the request was refused, for the log of requests; empty where it was not
 */
public record MockReply(
    int status, Map<String, String> headers, byte[] body, Wire wire, String finding) {
  private static final byte[] NOTHING = {};

  /** A reply that refuses nothing. */
  public MockReply(int status, Map<String, String> headers, byte[] body, Wire wire) {
    this(status, headers, body, wire, "");
  }

  /** A reply that goes out at once. */
  public MockReply(int status, Map<String, String> headers, byte[] body) {
    this(status, headers, body, Wire.PLAIN);
  }

  /** A reply without a body. */
  public static MockReply empty(int status) {
    return new MockReply(status, Map.of(), NOTHING);
  }

  /**
   * A JSON reply.
   *
   * @param json the text, in UTF-8
   */
  public static MockReply json(int status, byte[] json) {
    return new MockReply(status, Map.of("Content-Type", "application/json"), json);
  }

  /**
   * A reply that is not made yet; it is waited for without holding a thread.
   *
   * @param reply never fails
   */
  public static MockReply pending(CompletableFuture<MockReply> reply) {
    return empty(200).with(Wire.pending(reply));
  }

  /** This reply, or the one that is to be sent in its place once it is made. */
  public CompletableFuture<MockReply> ready() {
    return wire.pending().orElseGet(() -> CompletableFuture.completedFuture(this));
  }

  /** The same reply with one more header. */
  public MockReply with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new MockReply(status, Map.copyOf(more), body, wire, finding);
  }

  /** The same reply with another body. */
  public MockReply withBody(byte[] other) {
    return new MockReply(status, headers, other, wire, finding);
  }

  /** The same reply, sent in another way. */
  public MockReply with(Wire other) {
    return new MockReply(status, headers, body, other, finding);
  }

  /** The same reply, which refuses the request. */
  public MockReply refusing(String reason) {
    return new MockReply(status, headers, body, wire, reason);
  }
}
