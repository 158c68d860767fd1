package dev.mjproxy.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an exception's message.
 *
 * @param found what happened, as a sentence without its full stop
 * @param cure what to do about it
 * @param raw the response; null when there was none
 * @param code the result code in the response; null when there was none
 * @param description the server's own words; null when there were none
 */
public record Problem(
    String found,
    String cure,
    @Nullable RawResponse raw,
    @Nullable Integer code,
    @Nullable String description) {
  /** A problem without a response. */
  public static Problem of(String found, String cure) {
    return new Problem(found, cure, null, null, null);
  }

  /** A problem with a response that holds neither code nor words. */
  public static Problem of(String found, String cure, RawResponse raw) {
    return new Problem(found, cure, raw, null, null);
  }

  /** Whether it is about a request that changes nothing, which cannot have been billed. */
  boolean isOfRead() {
    return raw != null && raw.answersRead();
  }

  String message() {
    return statement() + "; " + cure;
  }

  /** The message without what to do. */
  String statement() {
    StringBuilder text = new StringBuilder(found);
    Optional.ofNullable(description).map(String::strip).ifPresent(d -> text.append(": ").append(d));
    if (raw != null) {
      text.append(" (HTTP ").append(raw.status());
      if (code != null) {
        text.append(", code ").append(code);
      }
      raw.requestId()
          .filter(id -> text.indexOf(id) < 0) // relays write it into their words
          .ifPresent(id -> text.append(", request id ").append(id));
      text.append(')');
    }
    return text.toString();
  }
}
