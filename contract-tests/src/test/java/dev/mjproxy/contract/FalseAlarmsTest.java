package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.LoadLimits;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What servers of the field do that harms nobody: no rule calls it a defect. */
final class FalseAlarmsTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(300));
  private static final Served NOT_FOUND = Served.of(404, "text/plain", "404 page not found");

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aTaskThatWasNotCancelledIsLookedAtAgain() throws Exception {
    AtomicInteger fetches = new AtomicInteger();
    Lie.Defect withoutCancel =
        (asked, honest) -> {
          // The scenario fetches three times right after its cancel; then the task is drawn.
          boolean isLater =
              asked.is("/fetch") ? fetches.incrementAndGet() > 3 : asked.is("/submit/action");
          if (isLater || asked.is("/task/query")) {
            HONEST.advanceClock(Duration.ofSeconds(1));
          }
          return asked.is("/cancel") ? NOT_FOUND : honest.apply(asked);
        };
    assertThat(alarms(withoutCancel, "returncode/unfinished-parent")).isEmpty();
    fetches.set(0);
    assertThat(alarms(withoutCancel, "list/query-filters")).isEmpty();
  }

  @Test
  void aRefusedCancelIsOneFinding() throws Exception {
    Lie.Defect withoutCancel =
        (asked, honest) -> asked.is("/cancel") ? NOT_FOUND : honest.apply(asked);
    assertThat(alarms(withoutCancel, "lifecycle/cancel-ends-the-task"))
        .singleElement()
        .asString()
        .startsWith("/code: expected HTTP 200 with code 1, found HTTP 404, text/plain");
    assertThat(alarms(withoutCancel, "action/abandoned-modal-is-cancelled"))
        .singleElement()
        .asString()
        .startsWith("expected HTTP 200 for a cancel, found HTTP 404, text/plain");
  }

  private static List<String> alarms(Lie.Defect defect, String... only) throws Exception {
    return run(defect, only).causes().stream()
        .map(cause -> cause.first())
        .filter(Finding::counts)
        .map(Finding::message)
        .toList();
  }

  private static RunReport run(Lie.Defect defect, String... only) throws Exception {
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      Target target =
          Target.at(server.baseUrl())
              .withSecret("S")
              .withLoadLimits(new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ZERO))
              .withTimeouts(
                  new Target.Timeouts(
                      Duration.ofSeconds(5),
                      Duration.ofSeconds(20),
                      Duration.ofMinutes(2),
                      Duration.ofMillis(50)));
      return Verifier.of(target)
          .with(
              new Verifier.Options(
                  new Selection(List.of(only), List.of()),
                  OptionalInt.of(200),
                  Strictness.NORMAL,
                  7))
          .run();
    }
  }
}
