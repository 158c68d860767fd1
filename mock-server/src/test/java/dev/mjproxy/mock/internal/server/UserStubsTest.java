package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.admin.model.ListStubMappingsResult;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/** A user's own stubs, added through WireMock's admin API, come before the mock's API. */
final class UserStubsTest {
  /** WireMock sets it on every response of a stub. */
  private static final String MATCHED = "Matched-Stub-Id";

  @RegisterExtension static final RunningMock mock = new RunningMock();

  @AfterEach
  void removeStubs() {
    mock.post("/__admin/mappings/reset");
    mock.post("/__admin/settings", "{}");
  }

  @Test
  void stubWinsOverTheMock() {
    stub("/mj/submit/imagine", "mine");
    Answer answer =
        mock.exchange(
            mock.request("/mj/submit/imagine").POST(BodyPublishers.ofString("{}")).build());

    assertThat(answer.text()).isEqualTo("mine");
    assertThat(answer.header("X-Mjproxy-Mock")).isPresent();
    assertThat(answer.header(MATCHED)).isPresent();
  }

  @Test
  void otherPathsAreStillTheMocks() {
    stub("/something/else", "mine");
    Answer answer = mock.submit("imagine", Bodies.prompt("Cat"));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.header(MATCHED)).isEmpty();
    assertThat(mock.get("/something/else").text()).isEqualTo("mine");
  }

  @Test
  void mockAnswersAgainWhenStubsAreRemovedOrReset() {
    String id = stub("/mj/task/list", "mine");
    mock.delete("/__admin/mappings/" + id);
    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);

    stub("/mj/task/list", "mine");
    mock.post("/__admin/mappings/reset");
    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
    assertThat(mock.get("/__admin/mappings").json().path("mappings")).isEmpty();
  }

  @Test
  void bodyThatTheMockReadsWasReadByWireMockBefore() {
    mock.post(
        "/__admin/mappings",
        "{\"request\":{\"bodyPatterns\":[{\"contains\":\"a dog\"}]},\"response\":{\"body\":\"woof\"}}");
    HttpRequest dog =
        mock.request("/mj/submit/imagine")
            .POST(BodyPublishers.ofString("{\"prompt\":\"a dog\"}"))
            .build();

    assertThat(mock.exchange(dog).text()).isEqualTo("woof");
    assertThat(mock.fetch(mock.accepted("imagine", Bodies.prompt("Cat"))).path("prompt").asString())
        .isEqualTo("Cat");
  }

  @Test
  void requestIsTheMocksWhileAScenarioIsInAnotherState() {
    mock.post(
        "/__admin/mappings",
        "{\"scenarioName\":\"once\",\"requiredScenarioState\":\"Started\",\"newScenarioState\":\"over\","
            + "\"request\":{\"urlPath\":\"/mj/task/list\"},\"response\":{\"status\":503}}");

    HttpRequest list = mock.request("/mj/task/list").build();
    assertThat(mock.exchange(list).status()).isEqualTo(503);
    assertThat(mock.exchange(list).status()).isEqualTo(200);
  }

  @Test
  void delayInWireMocksSettingsIsForStubsAlone() {
    mock.post("/__admin/settings", "{\"fixedDelay\":30000}");
    stub("/something/else", "mine");

    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
  }

  @Test
  void olderListOfTheStubsDoesNotReplaceANewerOne() throws Exception {
    UserStubs stubs = new UserStubs();
    SlowToList wireMock = new SlowToList(stubs::afterStubsReset);
    stubs.watch(wireMock); // Lists a stub, and is overtaken by the reset before it is noted.
    wireMock.reset.join();

    assertThat(stubs.answer(listTasks(), () -> {})).isFalse();
  }

  @Test
  void stubsOfTheProjectThatTheMockIsStartedInAreNotLoaded() {
    assertThat(Path.of("src/test/resources/mappings")).isDirectoryContaining(Files::isRegularFile);

    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
    assertThat(mock.get("/__admin/mappings").json().path("mappings")).isEmpty();
  }

  @Test
  void savingStubsWritesNothingIntoTheProject() {
    List<Path> before = mappings();
    mock.post(
        "/__admin/mappings",
        "{\"persistent\":true,\"request\":{\"urlPath\":\"/mine\"},\"response\":{\"status\":204}}");
    assertThat(mock.post("/__admin/mappings/save").status()).isEqualTo(200);
    assertThat(mock.exchange(mock.request("/mine").build()).status()).isEqualTo(204);

    mock.exchange(mock.request("/__admin/mappings").DELETE().build());
    assertThat(mappings()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "a"})
  void bodyThatIsNoJsonIsRefusedWithAndWithoutStubs(String type) {
    HttpRequest request =
        mock.request("/mj/submit/imagine")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("--x"))
            .build();
    Answer without = mock.exchange(request);
    stub("/something/else", "mine");

    assertThat(without.status()).isEqualTo(415);
    assertThat(mock.exchange(request).text()).isEqualTo(without.text());
  }

  @Test
  void optionsOfTheWholeServerAreAnsweredWithAndWithoutStubs() throws IOException {
    String options = "OPTIONS * HTTP/1.1\nHost: localhost\n\n";
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer without = socket.send(options).answer(false);
      stub("/something/else", "mine");
      Answer with = socket.send(options).answer(false);

      assertThat(without).isNotNull();
      assertThat(with).isNotNull();
      assertThat(with.text()).isEqualTo(without.text());
    }
  }

  private static HttpServletRequest listTasks() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            UserStubsTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                method.getName().equals("getRequestURI") ? "/mj/task/list" : null);
  }

  /** Its one stub is removed while the list that shows it is on its way. */
  private static final class SlowToList extends WireMockServer {
    private final Thread reset;
    private boolean first = true;

    SlowToList(Runnable reset) {
      this.reset = new Thread(reset);
    }

    @Override
    public ListStubMappingsResult listAllStubMappings() {
      if (!first) {
        return new ListStubMappingsResult(List.of(), null);
      }
      first = false;
      reset.start();
      while (reset.getState() != Thread.State.BLOCKED
          && reset.getState() != Thread.State.TERMINATED) {
        Thread.onSpinWait();
      }
      return new ListStubMappingsResult(List.of(new StubMapping()), null);
    }
  }

  private static List<Path> mappings() {
    try (var files = Files.list(Path.of("src/test/resources/mappings"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stub(String path, String body) {
    String mapping =
        "{\"request\":{\"method\":\"ANY\",\"urlPath\":\"%s\"},\"response\":{\"body\":\"%s\"}}";
    Answer created = mock.post("/__admin/mappings", mapping.formatted(path, body));
    assertThat(created.status()).isEqualTo(201);
    return created.json().path("id").asString();
  }
}
