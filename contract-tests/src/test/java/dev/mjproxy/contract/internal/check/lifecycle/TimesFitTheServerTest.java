package dev.mjproxy.contract.internal.check.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.engine.TestRun;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Exchanges;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of two clocks is off: the one of Date, or the one of the task. */
final class TimesFitTheServerTest {
  private static final Instant NOW = Instant.parse("2026-11-03T08:49:37Z");
  private static final Duration HOURS = Duration.ofHours(8);

  @Test
  void aDateThatIsHoursOffIsToBlame() {
    assertThat(judge(NOW.plus(HOURS), NOW).found())
        .isEqualTo(
            "2026-11-03T08:49:37Z while Date says 2026-11-03T16:49:37Z; this machine's clock says"
                + " 2026-11-03T08:49:37Z, so look at Date");
  }

  @Test
  void aTimeThatIsHoursOffIsToBlame() {
    assertThat(judge(NOW, NOW.plus(HOURS)).found()).endsWith("so look at the time");
  }

  @Test
  void aServerWithoutADateLeavesTheClockOpen() throws InterruptedException {
    assertThat(
            new TimesFitTheServer().run(TestRun.of(TimesFitTheServerTest::withoutDate).context()))
        .isEqualTo(Outcome.inapplicable("the server sends no Date header to compare with"));
  }

  private static Exchange withoutDate(Request request) {
    return Exchanges.response(
        request,
        request.path().endsWith("/submit/imagine")
            ? "{\"code\":1,\"description\":\"x\",\"result\":\"7\"}"
            : "{\"id\":\"7\",\"status\":\"SUCCESS\"}");
  }

  private static Finding judge(Instant date, Instant submitTime) {
    String body = "{\"id\":\"1\",\"submitTime\":" + submitTime.toEpochMilli() + "}";
    Exchange poll = Exchanges.dated(body, date, NOW);
    List<Finding> findings = TimesFitTheServer.judge(List.of(new TaskView(poll.json(), poll)));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
