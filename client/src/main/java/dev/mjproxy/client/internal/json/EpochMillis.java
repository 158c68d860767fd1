package dev.mjproxy.client.internal.json;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Instants that JSON holds as milliseconds since the Unix epoch. */
public final class EpochMillis {
  private EpochMillis() {}

  /**
   * The instant; empty for {@code null}, 0 and less. Relays send 0 for a time that has not come,
   * and servers written in C# their earliest date, which is negative.
   *
   * @param millis milliseconds since 1970-01-01T00:00:00Z
   */
  public static Optional<Instant> toInstant(@Nullable Long millis) {
    return millis == null || millis <= 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(millis));
  }
}
