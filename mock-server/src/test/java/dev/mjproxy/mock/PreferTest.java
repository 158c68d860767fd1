package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RunningMock;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The {@code Prefer} header: a status and a named example of the spec. */
final class PreferTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void everyExampleOfTheSpecCanBeHad() {
    for (Operation operation : ApiSpec.bundled().operations()) {
      for (int status : operation.statuses()) {
        for (NamedExample example : operation.responseExamples(status)) {
          String prefer = "code=%d, example=%s".formatted(status, example.name());
          Answer answer =
              mock.exchange(
                  mock.request(operation.path("1"))
                      .header("Prefer", prefer)
                      .method(operation.method(), BodyPublishers.noBody())
                      .build());
          assertThat(answer.status()).as(prefer).isEqualTo(status);
          assertThat(answer.json()).as(prefer).isEqualTo(example.value());
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "code=429; 429",
        "code=\"429\"; 429",
        "example=taskModal; 200",
        "example=\"taskModal\"; 200",
        "code=200,example=taskModal; 200",
        "respond-async, code=503; 503",
        "code=418; 400",
        "example=nobody; 400",
        "code=429, example=taskModal; 400"
      })
  void statusIsThePreferredOne(String prefer, int status) {
    Answer answer =
        mock.exchange(mock.request("/mj/task/1/fetch").header("Prefer", prefer).build());

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void whoIsToldToComeLaterIsToldWhen() {
    Answer answer =
        mock.exchange(mock.request("/mj/task/1/fetch").header("Prefer", "code=429").build());

    assertThat(answer.header("Retry-After")).contains("1");
  }

  @Test
  void wrongNameIsAnsweredWithTheRightOnes() {
    Answer answer =
        mock.exchange(mock.request("/mj/task/list").header("Prefer", "example=nobody").build());

    assertThat(answer.json().path("message").asString())
        .isEqualTo("Prefer example: expected one of [taskListMixed, taskListEmpty], found nobody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"return=minimal", "wait=10", "xcode=429", ""})
  void otherPreferencesMeanNothing(String prefer) {
    assertThat(mock.send(mock.request("/mj/task/list").header("Prefer", prefer)).text())
        .isEqualTo("[]");
  }

  @Test
  void nothingIsCarriedOut() {
    mock.send(
        mock.request("/mj/submit/imagine")
            .header("Prefer", "code=200")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"Cat\"}")));

    assertThat(mock.get("/mj/task/list").text()).isEqualTo("[]");
  }
}
