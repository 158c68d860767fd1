package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.LoggedFailures;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import wiremock.org.eclipse.jetty.http.BadMessageException;

/** A failure of the mock itself is logged with its cause; its caller sees neither. */
final class OwnFailuresTest {
  @Test
  void failureWhileARequestIsAnsweredIsLoggedWithItsCause() {
    try (LoggedFailures logged = new LoggedFailures()) {
      ErrorStatus failure =
          ErrorStatus.whileAnswering(new IllegalStateException("broken on purpose"));

      assertThat(failure.status()).isEqualTo(500);
      assertThat(failure.message()).doesNotContain("purpose");
      assertThat(logged.messages()).singleElement().asString().contains("answered with 500");
      assertThat(logged.causes())
          .extracting(Throwable::getMessage)
          .containsExactly("broken on purpose");
    }
  }

  @Test
  void failureBeforeARequestIsReadIsLoggedWithItsCause() {
    try (LoggedFailures logged = new LoggedFailures();
        RunningMock mock = new RunningMock(options -> options.withClock(new BrokenClock()))) {
      Answer answer = mock.exchange(mock.request("/mj/task/list").build());

      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.json().path("message").asString())
          .isEqualTo("the server failed on this request");
      assertThat(logged.causes()).extracting(Throwable::getMessage).contains("broken on purpose");
    }
  }

  @Test
  void failureToReadWhatIsOursIsNotTheCallersFault() {
    try (LoggedFailures logged = new LoggedFailures()) {
      IOException cause = new IOException("no picture font");

      assertThat(ErrorStatus.whileAnswering(new UncheckedIOException(cause)).status())
          .isEqualTo(500);
      assertThat(logged.causes()).singleElement().hasFieldOrPropertyWithValue("cause", cause);
      assertThat(ErrorStatus.of(cause).status()).isEqualTo(400);
      assertThat(ErrorStatus.whileAnswering(new BadMessageException(431)).status()).isEqualTo(431);
      assertThat(logged.causes()).hasSize(1);
    }
  }

  @Test
  void whatACallerDoesWrongIsNotLogged() {
    try (LoggedFailures logged = new LoggedFailures();
        RunningMock mock = new RunningMock()) {
      assertThat(mock.post("/mj/submit/imagine", "[").status()).isEqualTo(400);
      assertThat(mock.get("/nowhere").status()).isEqualTo(404);

      assertThat(logged.messages()).isEmpty();
    }
  }

  /** Tells the time to nobody who asks for milliseconds. */
  private static final class BrokenClock extends Clock {
    @Override
    public Instant instant() {
      return Instant.EPOCH;
    }

    @Override
    public long millis() {
      throw new IllegalStateException("broken on purpose");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
