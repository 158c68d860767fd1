package dev.mjproxy.contract.internal.recording;

import dev.mjproxy.contract.observed.ObservedExchange;
import java.io.IOException;
import java.util.function.Consumer;

/** A recording that another tool made. */
public interface Recording {
  /**
   * Reads it.
   *
   * @param consumer is given the exchanges in the order in which they were made
   * @throws IllegalArgumentException if it is not what it should be; the message is one sentence
   * @throws IOException if it cannot be read
   */
  Skipped read(Consumer<ObservedExchange> consumer) throws IOException;

  /**
   * What a recording holds that cannot be judged.
   *
   * @param entries how many
   * @param reason why, for the first of them; empty if there is none
   */
  record Skipped(int entries, String reason) {
    /** Nothing. */
    public static final Skipped NONE = new Skipped(0, "");

    /** One more. */
    Skipped and(String why) {
      return new Skipped(entries + 1, reason.isEmpty() ? why : reason);
    }
  }
}
