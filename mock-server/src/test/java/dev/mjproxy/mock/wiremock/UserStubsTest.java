package dev.mjproxy.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's own stubs, added through WireMock's admin API, come before the mock. */
final class UserStubsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @AfterEach
  void removeStubs() {
    mock.post("/__admin/mappings/reset");
  }

  @Test
  void stubWinsOverTheMock() {
    stub("/mj/submit/imagine", "mine");
    Answer answer =
        mock.exchange(
            mock.request("/mj/submit/imagine").POST(BodyPublishers.ofString("{}")).build());

    assertThat(answer.text()).isEqualTo("mine");
    assertThat(answer.header("X-Mjproxy-Mock")).isPresent();
  }

  @Test
  void otherPathsAreStillTheMocks() {
    stub("/something/else", "mine");

    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isEqualTo(1);
    assertThat(mock.get("/something/else").text()).isEqualTo("mine");
  }

  @Test
  void mockIsStillThereWhenWireMocksStubsAreReset() {
    stub("/something/else", "mine");
    mock.post("/__admin/mappings/reset");

    assertThat(mock.get("/something/else").status()).isEqualTo(404);
    assertThat(mock.submit("imagine", Bodies.prompt("Cat")).code()).isEqualTo(1);
  }

  private static void stub(String path, String body) {
    String mapping =
        "{\"request\":{\"method\":\"ANY\",\"urlPath\":\"%s\"},\"response\":{\"body\":\"%s\"}}";
    assertThat(mock.post("/__admin/mappings", mapping.formatted(path, body)).status())
        .isEqualTo(201);
  }
}
