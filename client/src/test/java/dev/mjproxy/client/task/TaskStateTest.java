package dev.mjproxy.client.task;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.call.Reconciliation;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.TaskFailedException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.model.TaskStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How tasks end, and what a status means. */
final class TaskStateTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private final FakeTime time = new FakeTime();
  private final MidjourneyClient client =
      MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).timeSource(time.time()).build();

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static void answers(String status, String more) {
    Server.answers(SERVER, "{\"id\":\"17\",\"status\":\"" + status + "\"" + more + "}");
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCESS, SUCCESS",
    "success, SUCCESS",
    "' Success ', SUCCESS",
    "failure, FAILURE",
    "Cancel, CANCEL",
    "In Progress, IN_PROGRESS",
    "in-progress, IN_PROGRESS",
    "not_start, NOT_START",
    "'', NOT_START",
    "FAILED, UNKNOWN",
    "UNKNOWN, UNKNOWN",
  })
  void statusMeansOneThingInAllLetters(String status, TaskState state) {
    assertThat(TaskState.of(TaskStatus.of(status))).isEqualTo(state);
  }

  @Test
  void modalWhoseResponseWasLostIsSearchedMoreThanOnce() {
    SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(502)));
    SERVER.stubFor(
        get(anyUrl())
            .inScenario("late")
            .whenScenarioStateIs(Scenario.STARTED)
            .willSetStateTo("there")
            .willReturn(aResponse().withBody("{\"id\":\"17\",\"status\":\"MODAL\"}")));
    SERVER.stubFor(
        get(anyUrl())
            .inScenario("late")
            .whenScenarioStateIs("there")
            .willReturn(aResponse().withBody("{\"id\":\"17\",\"status\":\"SUBMITTED\"}")));
    assertThat(client.modal("17").prompt("Cat").submit())
        .isInstanceOfSatisfying(
            Submission.UnknownOutcome.class,
            lost -> assertThat(lost.reconcile()).isInstanceOf(Reconciliation.Found.class));
  }

  @Test
  void failureOfAServerThatLeavesTheIdOutHasTheId() {
    Server.answers(SERVER, "{\"status\":\"FAILURE\"}");
    assertThatThrownBy(() -> client.tasks().awaitSuccess("17"))
        .isInstanceOfSatisfying(
            TaskFailedException.class, e -> assertThat(e.taskId()).contains("17"))
        .hasMessageContaining("Task 17 has the status FAILURE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FAILURE", "failure", "CANCEL"})
  void awaitSuccessThrowsWhatFailed(String status) {
    answers(status, ",\"failReason\":\"banned prompt\"");
    assertThatThrownBy(() -> client.tasks().awaitSuccess("17"))
        .isInstanceOfSatisfying(
            TaskFailedException.class,
            e -> {
              assertThat(e.failReason()).contains("banned prompt");
              assertThat(e.taskId()).contains("17");
              assertThat(e.task().status().value()).isEqualTo(status);
            })
        .hasMessageContaining("Task 17 has the status " + status + ", banned prompt; ");
  }

  @Test
  void awaitSuccessSaysThatATaskWaitsForAModalCall() {
    answers("MODAL", "");
    assertThatThrownBy(() -> client.tasks().awaitSuccess("17", AwaitOptions.defaults()))
        .isInstanceOf(TaskFailedException.class)
        .hasMessage(
            "Task 17 has the status MODAL; answer it: client.modal(\"17\").prompt(…)"
                + ".awaitSuccess()");
  }

  @Test
  void awaitSuccessGivesBackTheTask() {
    answers("success", "");
    assertThat(client.tasks().awaitSuccess("17").id()).isEqualTo("17");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ",\"progress\":\"100%\"",
        ",\"finishTime\":1767225600000",
        ",\"failReason\":\"banned prompt\"",
      })
  void unknownStatusThatMustBeAnEndEndsTheWaitingAtOnce(String sign) {
    answers("FINISHED", sign);
    assertThatThrownBy(() -> client.tasks().await("17"))
        .isInstanceOfSatisfying(
            WaitException.class,
            e -> assertThat(e.task().orElseThrow().status().value()).isEqualTo("FINISHED"))
        .hasMessageContaining("has the status FINISHED")
        .hasMessageContaining("which the protocol does not name, and ")
        .hasMessageContaining("that is taken as its end");
    SERVER.verify(1, getRequestedFor(anyUrl()));
    assertThat(client.tasks().awaitAll(List.of("17"), AwaitOptions.defaults()).failed().get("17"))
        .hasMessageContaining("that is taken as its end");
  }

  @Test
  void unknownStatusThatNeverChangesEndsTheWaitingEarly() {
    answers("CANCELLED", ",\"progress\":\"46%\"");
    assertThatThrownBy(() -> client.tasks().await("17"))
        .hasMessageContaining("nothing has changed for 2 minutes");
    assertThat(time.slept.stream().reduce(Duration.ZERO, Duration::plus))
        .isBetween(Duration.ofMinutes(2), Duration.ofMinutes(3));
  }

  @Test
  void knownStatusThatDoesNotChangeIsWaitedFor() {
    answers("SUBMITTED", ",\"progress\":\"0%\"");
    assertThatThrownBy(() -> client.tasks().await("17")).hasMessageContaining("Waited PT10M");
  }
}
