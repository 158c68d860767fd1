package dev.mjproxy.client.call;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.RawResponse;
import dev.mjproxy.client.error.RejectedException;
import dev.mjproxy.client.internal.error.ErrorTable;
import java.time.Instant;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of refused submissions. */
final class Refusals {
  private Refusals() {}

  static RejectedException refused(
      String found, String cure, @Nullable String description, RawResponse raw) {
    OptionalInt code =
        ErrorTable.of(raw, Instant.EPOCH).map(e -> e.code()).orElse(OptionalInt.empty());
    return new RejectedException(
        new Problem(found, cure, raw, code.isPresent() ? code.getAsInt() : null, description));
  }
}
