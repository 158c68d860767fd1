package dev.mjproxy.client.dialect;

import static dev.mjproxy.client.dialect.DialectServer.PNG;
import static dev.mjproxy.client.dialect.DialectServer.dialect;
import static dev.mjproxy.client.dialect.DialectServer.has;
import static dev.mjproxy.client.dialect.DialectServer.on;
import static dev.mjproxy.client.dialect.DialectServer.options;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.call.Reconciliation;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.capability.ApiOperation;
import dev.mjproxy.client.capability.Support;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Buttons;
import dev.mjproxy.client.task.TaskText;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import dev.mjproxy.openapi.profile.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same calls do the same job whichever dialect the server speaks. */
final class EachDialectTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void pictureIsDrawnAndDownloaded(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          Task task = client.imagine("Cat").awaitSuccess();
          Path file = folder.resolve(profile + ".png");
          client.images().download(task, file);
          assertThat(file).isNotEmptyFile();
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void gridIsUpscaledVariedAndDrawnAgain(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          Task grid = client.imagine("Cat").awaitSuccess();
          Buttons buttons = Buttons.of(grid);
          assertThat(client.action(grid, buttons.upscale(1)).awaitSuccess().action().value())
              .isEqualTo("UPSCALE");
          assertThat(client.action(grid, buttons.variation(2)).awaitSuccess().action().value())
              .isEqualTo("VARIATION");
          assertThat(client.action(grid, buttons.reroll()).awaitSuccess().id())
              .isNotEqualTo(grid.id());
          Support seen = client.capabilities().buttons();
          assertThat(seen).isEqualTo(buttons.all().isEmpty() ? Support.NO : Support.YES);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void picturesAreDescribedAndBlended(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          assertThat(TaskText.of(client.describe(PNG).awaitSuccess()).parts()).hasSize(4);
          assertThat(client.blend(List.of(PNG, PNG)).awaitSuccess().imageUrl()).isNotBlank();
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void lostSubmissionIsNeverSentAgain(String profile) throws IOException {
    FaultRule loses = new FaultRule(new Fault.Reset(), Set.of("submitImagine"), 1, 1);
    on(
        options(profile).withFaults(List.of(loses)),
        "",
        client -> {
          Submission submission = client.imagine("Cat").submit();
          assertThat(submission).isInstanceOf(Submission.UnknownOutcome.class);
          Reconciliation found = ((Submission.UnknownOutcome) submission).reconcile();
          boolean canBeAsked =
              has(profile, ApiOperation.QUERY_TASKS) || has(profile, ApiOperation.LIST_TASKS);
          assertThat(found)
              .isInstanceOf(canBeAsked ? Reconciliation.Found.class : Reconciliation.Unclear.class);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void fullQueueIsToldFromAnAcceptedTask(String profile) throws IOException {
    on(
        options(profile).withConcurrency(1).withQueueSize(2),
        "",
        client -> {
          List<Submission> submissions = new ArrayList<>();
          for (int i = 0; i < 5; i++) {
            submissions.add(client.imagine("mock:hang Cat").submit());
          }
          boolean neverRefuses = dialect(profile).refusal(Situation.QUEUE_FULL).accepted();
          assertThat(submissions.get(4))
              .isInstanceOf(neverRefuses ? Submission.Queued.class : Submission.QueueFull.class);
          assertThat(submissions.get(0))
              .isInstanceOfAny(Submission.Accepted.class, Submission.Queued.class);
        });
  }
}
