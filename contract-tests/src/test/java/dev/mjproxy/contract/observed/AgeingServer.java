package dev.mjproxy.contract.observed;

import dev.mjproxy.contract.HonestServer;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Lies;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.mock.MockServer;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The mock server behind a liar, its time passing only while tasks are fetched, so that each poll
 * sees another moment of a task, however busy the machine is.
 */
public final class AgeingServer implements AutoCloseable {
  private static final Duration TASK = Duration.ofMillis(400);
  private static final Duration BETWEEN_FETCHES = Duration.ofMillis(50);

  private final MockServer honest;
  private final LyingServer liar;

  private AgeingServer(MockServer honest, LyingServer liar) {
    this.honest = honest;
    this.liar = liar;
  }

  /** One that tells the truth. */
  public static AgeingServer honest() {
    return with((asked, answer) -> answer.apply(asked));
  }

  /** One that tells this lie. */
  public static AgeingServer with(Lie lie) {
    return with(lie.defects().get());
  }

  /** One that tells the lie of this name. */
  public static AgeingServer telling(String name) {
    return with(named(name));
  }

  /** The lie of this name. */
  public static Lie named(String name) {
    return Lies.all().stream().filter(lie -> lie.name().equals(name)).findFirst().orElseThrow();
  }

  /** One with this defect. */
  public static AgeingServer with(Lie.Defect defect) {
    MockServer honest =
        MockServer.start(
            HonestServer.options(TASK).withClock(Clock.fixed(Instant.now(), ZoneOffset.UTC)));
    try {
      return new AgeingServer(
          honest,
          LyingServer.start(
              honest.baseUrl().toString(),
              (asked, answer) -> {
                if (asked.is("/fetch")) {
                  honest.advanceClock(BETWEEN_FETCHES);
                }
                return defect.answer(asked, answer);
              }));
    } catch (IOException e) {
      honest.close();
      throw new IllegalStateException("expected a free port", e);
    }
  }

  /** Its address. */
  public String url() {
    return liar.baseUrl();
  }

  @Override
  public void close() {
    liar.close();
    honest.close();
  }
}
