package dev.mjproxy.mock.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MidjourneyMock(secret = "S", fixedClock = true)
@TestMethodOrder(OrderAnnotation.class)
final class MidjourneyMockTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @MidjourneyMock(seed = 7)
  private static URI staticField = URI.create("none:yet");

  @MidjourneyMock(seed = 8)
  private MockClock field = new NoClock();

  private static int port;

  @BeforeAll
  static void staticFieldsAreSetBeforeAllTests(MockServer mock) {
    assertThat(staticField.getScheme()).isEqualTo("http");
    port = mock.port();
  }

  @Test
  @Order(1)
  void aWholeLifeNeedsNoWaiting(@BaseUrl String baseUrl, MockClock clock) throws Exception {
    String id = submit(baseUrl).path("result").asString();
    assertThat(fetch(baseUrl, id).path("status").asString()).isEqualTo("NOT_START");
    clock.advance(Duration.ofSeconds(8));
    assertThat(fetch(baseUrl, id).path("status").asString()).isEqualTo("SUCCESS");
  }

  @Test
  @Order(2)
  void tasksOfTheTestBeforeAreGoneAndTheTimeGoesOn(@BaseUrl URI baseUrl, MockClock clock)
      throws Exception {
    assertThat(get(baseUrl + "/mj/task/list")).isEqualTo("[]");
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-01-01T00:00:08Z"));
  }

  @Test
  void allTestsOfAClassShareOneServer(MockServer mock, @BaseUrl URI baseUrl) {
    assertThat(mock.port()).isEqualTo(port).isEqualTo(baseUrl.getPort());
  }

  @Test
  void fieldsAndParametersHaveServersOfTheirOwnSettings(
      MockServer mock, @MidjourneyMock(seed = 7) MockServer same) {
    assertThat(same.baseUrl()).isEqualTo(staticField).isNotEqualTo(mock.baseUrl());
    assertThat(field).isInstanceOf(AnnotatedMock.class);
  }

  @Test
  void asManyTasksRunAtOnceAsCome(@BaseUrl String baseUrl) throws Exception {
    for (int i = 0; i < 20; i++) {
      assertThat(submit(baseUrl).path("code").asInt()).isEqualTo(1);
    }
  }

  /** Finds the settings of the class around it. */
  @Test
  void profileIsThatOfTheAnnotation(@MidjourneyMock(profile = "relay") String relay)
      throws Exception {
    assertThat(get(relay + "/mj/task/list")).isEqualTo("404 page not found");
  }

  @Nested
  class InANestedClass {
    @Test
    void theServerIsThatOfTheOuterOne(MockServer mock) {
      assertThat(mock.port()).isEqualTo(port);
    }
  }

  /** Tests that may meet. */
  @Nested
  @Execution(ExecutionMode.CONCURRENT)
  class BesideOthers {
    private static final Set<Integer> PORTS = ConcurrentHashMap.newKeySet();

    private final int constructed;

    BesideOthers(MockServer mock) {
      constructed = mock.port();
    }

    @RepeatedTest(3)
    void aTestHasItsOwnServer(MockServer mock) {
      assertThat(PORTS.add(mock.port())).isTrue();
      assertThat(mock.port()).isNotEqualTo(port).isEqualTo(constructed);
    }

    @AfterEach
    void itLivesUntilTheEndOfTheTest(@BaseUrl URI baseUrl) throws Exception {
      assertThat(get(baseUrl + "/mj/task/list")).isEqualTo("[]");
    }
  }

  private static JsonNode submit(String baseUrl) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + "/mj/submit/imagine"))
            .header("mj-api-secret", "S")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"Cat\"}"))
            .build();
    return JsonMapper.shared().readTree(HTTP.send(request, BodyHandlers.ofString()).body());
  }

  private static JsonNode fetch(String baseUrl, String id) throws Exception {
    return JsonMapper.shared().readTree(get(baseUrl + "/mj/task/" + id + "/fetch"));
  }

  private static String get(String url) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("mj-api-secret", "S").build();
    return HTTP.send(request, BodyHandlers.ofString()).body();
  }

  /** Stands in the field until it is filled. */
  private static final class NoClock implements MockClock {
    @Override
    public Instant now() {
      throw new AssertionError("the field was not filled");
    }

    @Override
    public void advance(Duration by) {
      throw new AssertionError("the field was not filled");
    }
  }
}
