package dev.mjproxy.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.http.RetryRule;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskQueryRequest;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nothing is billed twice and nothing is lost, whatever goes wrong on the way. */
final class LostResponsesTest {
  private static final int SUBMISSIONS = 10_000;
  private static final Set<String> IMAGINE = Set.of("submitImagine");

  private static final List<FaultRule> FAULTS =
      List.of(
          new FaultRule(new Fault.Reset(), IMAGINE, 0.03, -1),
          new FaultRule(new Fault.ResetBefore(), IMAGINE, 0.005, -1),
          new FaultRule(new Fault.ServerError(500), IMAGINE, 0.005, -1),
          new FaultRule(new Fault.ServerError(503), IMAGINE, 0.02, -1),
          new FaultRule(new Fault.TooManyRequests(Duration.ofSeconds(1)), IMAGINE, 0.03, -1),
          new FaultRule(new Fault.EmptyBody(), IMAGINE, 0.01, -1),
          new FaultRule(new Fault.Html(), IMAGINE, 0.01, -1),
          new FaultRule(new Fault.TruncatedJson(), IMAGINE, 0.01, -1),
          new FaultRule(new Fault.SlowBody(Duration.ofMillis(10)), IMAGINE, 0.01, -1),
          new FaultRule(new Fault.ServerError(502), Set.of("queryTasks"), 0.1, -1),
          new FaultRule(new Fault.Reset(), Set.of("queryTasks"), 0.1, -1));

  private int unknown;

  @Test
  void serverHasExactlyWhatTheClientReports() {
    MockServerOptions options =
        MockServerOptions.defaults().withConcurrency(MockServerOptions.UNLIMITED).withSeed(5);
    List<String> reported = new ArrayList<>();
    try (MockServer mock = MockServer.start(options.withFaults(FAULTS));
        MidjourneyClient client = client(mock)) {
      for (int i = 0; i < SUBMISSIONS; i++) {
        reported.add(submitted(client, "cat " + i));
      }
      List<Task> accepted =
          client.tasks().query(TaskQueryRequest.builder().pageSize(500).build()).stream().toList();
      assertThat(reported).doesNotHaveDuplicates().hasSize(SUBMISSIONS);
      assertThat(accepted).extracting(Task::id).containsExactlyInAnyOrderElementsOf(reported);
      assertThat(accepted).extracting(Task::prompt).doesNotHaveDuplicates();
      assertThat(unknown).isGreaterThan(SUBMISSIONS / 20);
    }
  }

  private static MidjourneyClient client(MockServer mock) {
    return MidjourneyClient.builder()
        .baseUrl(mock.baseUrl().toString())
        .timeSource(new FakeTime().time())
        .build();
  }

  /** The server may be away when it is asked. */
  private static Reconciliation reconciled(Submission.UnknownOutcome lost) {
    while (true) {
      try {
        return lost.reconcile();
      } catch (MidjourneyException e) {
        assertThat(RetryRule.of(e).repeatsReads()).as(e.getMessage()).isTrue();
      }
    }
  }

  /** Sends until the server has it; again only when the client says that it has not. */
  private String submitted(MidjourneyClient client, String prompt) {
    while (true) {
      try {
        Submission submission = client.imagine(prompt).submit();
        if (!(submission instanceof Submission.UnknownOutcome lost)) {
          return submission.idOrThrow();
        }
        unknown++;
        Reconciliation reconciled = reconciled(lost);
        if (reconciled instanceof Reconciliation.Found found) {
          return found.task().id();
        }
        assertThat(reconciled).isInstanceOf(Reconciliation.Absent.class);
      } catch (MidjourneyException e) {
        assertThat(e.mayHaveBeenAccepted()).as(e.getMessage()).isFalse();
      }
    }
  }
}
