package dev.mjproxy.client.dialect;

import static dev.mjproxy.client.dialect.DialectServer.PNG;
import static dev.mjproxy.client.dialect.DialectServer.clientBuilder;
import static dev.mjproxy.client.dialect.DialectServer.dialect;
import static dev.mjproxy.client.dialect.DialectServer.has;
import static dev.mjproxy.client.dialect.DialectServer.on;
import static dev.mjproxy.client.dialect.DialectServer.operations;
import static dev.mjproxy.client.dialect.DialectServer.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Mode;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.capability.ApiOperation;
import dev.mjproxy.client.capability.Support;
import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.NotFoundException;
import dev.mjproxy.client.error.NotFoundException.Missing;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskState;
import dev.mjproxy.client.task.TaskText;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.Situation;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a server lacks, and what it does not know, is named in each dialect. */
final class DialectDifferencesTest {
  private static boolean isSwitchedOff(String profile) {
    return !dialect(profile).refusal(Situation.SWITCHED_OFF, "swapFace").accepted();
  }

  private static void isAbsent(ApiOperation operation, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            NotFoundException.class, e -> assertThat(e.missing()).isEqualTo(Missing.OPERATION))
        .hasMessageStartingWith("This server lacks the operation " + operation.method() + " /mj/");
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void operationsAreThereOrNamedAsAbsent(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          if (has(profile, ApiOperation.SUBMIT_SHORTEN)) {
            assertThat(TaskText.of(client.shorten("a cat").awaitSuccess()).parts()).isNotEmpty();
          } else {
            isAbsent(ApiOperation.SUBMIT_SHORTEN, () -> client.shorten("a cat").submit());
          }
          if (has(profile, ApiOperation.UPLOAD_DISCORD_IMAGES)) {
            assertThat(client.upload(List.of(PNG)).submit().value()).hasSize(1);
          } else {
            isAbsent(
                ApiOperation.UPLOAD_DISCORD_IMAGES, () -> client.upload(List.of(PNG)).submit());
          }
          if (!has(profile, ApiOperation.SWAP_FACE)) {
            isAbsent(ApiOperation.SWAP_FACE, () -> client.swapFace(PNG, PNG).submit());
          } else if (isSwitchedOff(profile)) {
            assertThat(client.swapFace(PNG, PNG).submit()).isInstanceOf(Submission.Rejected.class);
          } else {
            client.swapFace(PNG, PNG).awaitSuccess();
          }
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void taskIsCancelledOrTheOperationNamedAsAbsent(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          String id = client.imagine("mock:hang Cat").submit().idOrThrow();
          if (!has(profile, ApiOperation.CANCEL_TASK)) {
            isAbsent(ApiOperation.CANCEL_TASK, () -> client.tasks().cancel(id));
            return;
          }
          assertThat(client.tasks().cancel(id).code()).isEqualTo(1);
          assertThat(TaskState.of(client.tasks().await(id)))
              .isIn(TaskState.CANCEL, TaskState.FAILURE);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void seedIsFoundOrTheOperationNamedAsAbsent(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          Task grid = client.imagine("Cat").awaitSuccess();
          if (has(profile, ApiOperation.GET_IMAGE_SEED)) {
            assertThat(client.tasks().imageSeed(grid.id())).matches("\\d+");
          } else {
            isAbsent(ApiOperation.GET_IMAGE_SEED, () -> client.tasks().imageSeed(grid.id()));
          }
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void wrongAddressAndUnknownPrefixAreNamed(String profile) throws IOException {
    Dialect.Prefixes prefixes = dialect(profile).prefixes();
    on(
        options(profile),
        "/api",
        client -> {
          if (prefixes == Dialect.Prefixes.ANY_WORD) {
            assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.Accepted.class);
            return;
          }
          assertThatThrownBy(() -> client.imagine("Cat").submit())
              .isInstanceOfSatisfying(
                  NotFoundException.class, e -> assertThat(e.missing()).isEqualTo(Missing.API))
              .hasMessageContaining("use baseUrl(\"");
        });
    on(
        options(profile),
        "",
        client -> {
          if (prefixes == Dialect.Prefixes.NONE) {
            assertThatThrownBy(() -> client.imagine("Cat").mode(Mode.FAST).submit())
                .isInstanceOfSatisfying(
                    NotFoundException.class, e -> assertThat(e.missing()).isEqualTo(Missing.MODE));
          } else {
            assertThat(client.imagine("Cat").mode(Mode.FAST).submit())
                .isInstanceOf(Submission.Accepted.class);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void unknownTaskAndParentAreNamed(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          assertThatThrownBy(() -> client.tasks().fetch("17"))
              .isInstanceOfSatisfying(
                  NotFoundException.class, e -> assertThat(e.missing()).isEqualTo(Missing.TASK))
              .hasMessageStartingWith("The server knows no task '17': ");
          assertThat(client.tasks().find("17")).isEmpty();
          assumeTrue(has(profile, ApiOperation.SUBMIT_ACTION));
          assertThat(client.action("17", "MJ::JOB::upsample::1::a").submit())
              .isInstanceOfSatisfying(
                  Submission.Rejected.class,
                  e -> assertThat(e.cure()).startsWith("check the id '17'"));
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void capabilitiesAreThoseOfTheProfile(String profile) throws IOException {
    on(
        options(profile),
        "",
        client -> {
          Set<String> documented = operations(profile);
          assertThat(client.capabilities().present())
              .containsExactlyInAnyOrderElementsOf(
                  Arrays.stream(ApiOperation.values())
                      .filter(operation -> documented.contains(operation.id()))
                      .toList());
          assertThat(client.capabilities().supports(Mode.TURBO))
              .isEqualTo(
                  dialect(profile).prefixes() == Dialect.Prefixes.NONE ? Support.NO : Support.YES);
        });
  }

  @ParameterizedTest
  @MethodSource("dev.mjproxy.client.dialect.DialectServer#profiles")
  void clientWithoutAKeyIsToldSo(String profile) {
    try (MockServer mock = MockServer.start(options(profile));
        MidjourneyClient client = clientBuilder(mock, "").build()) {
      assertThatThrownBy(() -> client.imagine("Cat").submit())
          .isInstanceOf(AuthenticationException.class)
          .hasMessageContaining("none was sent");
    }
  }
}
