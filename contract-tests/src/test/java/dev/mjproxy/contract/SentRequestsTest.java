package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.scenario.SeededData;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.mock.MockServer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a run sends, and what it does not: the server's lists and its money are a customer's. */
final class SentRequestsTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(100));
  private static final OddServer ODD = new OddServer(HONEST);

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void onlyTheMockIsSentItsOwnWords() throws Exception {
    Queue<String> bodies = new ConcurrentLinkedQueue<>();
    Lie.Defect other =
        (asked, honest) -> {
          bodies.add(asked.body());
          return honest.apply(asked).withHeader("X-Mjproxy-Mock", "");
        };
    ODD.run(other, "task/failure-is-explained", "list/agrees-with-fetch", "lifecycle");
    assertThat(bodies).isNotEmpty().noneMatch(body -> body.contains("mock:"));
  }

  @Test
  void aSecretInTheWrongHeaderIsToldTheRightOne() throws Exception {
    Lie.Defect withoutBearer =
        (asked, honest) ->
            asked.headers().containsKey("authorization")
                ? Served.of(401, "text/plain", "")
                : honest.apply(asked);
    assertThat(ODD.alarms(withoutBearer, "access"))
        .singleElement()
        .asString()
        .endsWith("it is not refused in the other header: use --secret-form mj-api-secret");
  }

  @ParameterizedTest
  @CsvSource({
    "access/mode-prefix-is-routed, .*/mj-fast/mj/submit/.*",
    "swapFace, .*/insight-face/swap",
    "/mj/submit/modal, .*/submit/modal",
    "cancelTask, .*/task/[1-9][0-9]*/cancel"
  })
  void whatIsSkippedIsNotCalled(String word, String path) throws Exception {
    Queue<String> calls = new ConcurrentLinkedQueue<>();
    Lie.Defect listening =
        (asked, honest) -> {
          // What is asked before the rules is malformed, and bills nothing.
          if (asked.body().startsWith("{\"") || asked.body().isEmpty()) {
            calls.add(asked.path());
          }
          return honest.apply(asked);
        };
    Selection selection =
        new Selection(
            List.of("lifecycle", "access", "task", "action", "returncode"), List.of(word));
    assertThat(OddServer.alarms(ODD.run(listening, selection))).isEmpty();
    assertThat(calls).isNotEmpty().noneMatch(call -> call.matches(path));
  }

  @Test
  void eachRunHasDataOfItsOwn() {
    SeededData one = new SeededData(1);
    SeededData other = new SeededData(2);
    assertThat(one.runMarker()).isNotEqualTo(other.runMarker());
    assertThat(one.unknownTaskId()).isNotEqualTo(other.unknownTaskId());
    assertThat(Verifier.Options.DEFAULT.seed()).isPositive();
  }
}
