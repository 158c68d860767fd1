package dev.mjproxy.client.call;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.MidjourneyClientBuilder;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.error.UnknownOutcomeException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.AwaitOptions;
import dev.mjproxy.client.task.AwaitedTasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever happens after a submission was accepted, its task's id is not lost. */
final class KeptTasksTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private static final String DONE = "{\"id\":\"17\",\"status\":\"SUCCESS\",\"progress\":\"100%\"}";

  private final List<Throwable> uncaught = new ArrayList<>();
  private MidjourneyClient client;

  @BeforeEach
  void accept() {
    SERVER.stubFor(
        post("/mj/submit/imagine")
            .willReturn(
                aResponse().withBody("{\"code\":1,\"description\":\"ok\",\"result\":\"17\"}")));
    client = builder().build();
    Thread.currentThread().setUncaughtExceptionHandler((t, e) -> uncaught.add(e));
  }

  private static MidjourneyClientBuilder builder() {
    return MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).timeSource(new FakeTime().time());
  }

  @AfterEach
  void disconnect() {
    client.close();
    Thread.currentThread().setUncaughtExceptionHandler(null);
  }

  private static void fetchGives(ResponseDefinitionBuilder response) {
    SERVER.stubFor(get("/mj/task/17/fetch").willReturn(response));
  }

  static Stream<ResponseDefinitionBuilder> failures() {
    return Stream.of(
        aResponse().withStatus(500),
        aResponse().withStatus(401),
        aResponse().withStatus(404),
        aResponse().withStatus(408),
        aResponse().withStatus(418),
        aResponse().withStatus(429),
        aResponse().withBody("<html>welcome</html>"),
        aResponse().withBody("{\"id\":"),
        aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whateverEndsTheWaitingHasTheIdAndCanGoOn(ResponseDefinitionBuilder response) {
    fetchGives(response);
    WaitException e =
        catchThrowableOfType(WaitException.class, () -> client.imagine("Cat").await());
    assertThat(e.taskId()).contains("17");
    assertThat(e.mayHaveBeenAccepted()).isTrue();
    assertThat(e)
        .hasMessageContaining("task 17")
        .hasMessageContaining("the task runs on: call resume() or await its id again");
    for (Throwable t = e; t != null; t = t.getCause()) {
      assertThat(String.valueOf(t.getMessage())).doesNotContain("reconcile");
    }
    fetchGives(aResponse().withBody(DONE));
    assertThat(e.resume().id()).isEqualTo("17");
    SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/submit/imagine")));
  }

  static Stream<Consumer<Task>> throwingListeners() {
    return Stream.of(
        task -> {
          throw new IllegalStateException("listener");
        },
        task -> {
          throw new AssertionError("listener");
        },
        task -> sneakily(new Exception("listener")));
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void sneakily(Throwable e) throws E {
    throw (E) e;
  }

  @ParameterizedTest
  @MethodSource("throwingListeners")
  void throwingListenerDoesNotEndTheWaiting(Consumer<Task> listener) {
    fetchGives(aResponse().withBody(DONE));
    AwaitOptions options =
        AwaitOptions.defaults()
            .withListener(listener)
            .withCancelled(
                () -> {
                  throw new IllegalStateException("cancelled");
                });
    assertThat(client.imagine("Cat").await(options).id()).isEqualTo("17");
    SERVER.stubFor(
        post("/mj/task/list-by-condition").willReturn(aResponse().withBody("[" + DONE + "]")));
    assertThat(client.tasks().awaitAll(List.of("17"), options).settled()).containsKey("17");
    assertThat(uncaught).extracting(Throwable::getMessage).contains("listener");
  }

  @Test
  void throwingQuestionCountsAsNo() {
    SERVER.stubFor(
        get("/mj/task/17/fetch")
            .inScenario("slow")
            .willReturn(aResponse().withBody("{\"id\":\"17\",\"status\":\"SUBMITTED\"}"))
            .willSetStateTo("done"));
    SERVER.stubFor(
        get("/mj/task/17/fetch")
            .inScenario("slow")
            .whenScenarioStateIs("done")
            .willReturn(aResponse().withBody(DONE)));
    AwaitOptions options =
        AwaitOptions.defaults()
            .withCancelled(
                () -> {
                  throw new IllegalStateException("cancelled");
                });
    assertThat(client.imagine("Cat").await(options).id()).isEqualTo("17");
    assertThat(uncaught).extracting(Throwable::getMessage).containsExactly("cancelled");
  }

  @Test
  void interruptOfManyKeepsThemAllAndTheFlag() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody(DONE)));
    SERVER.stubFor(
        post("/mj/task/list-by-condition").willReturn(aResponse().withBody("[" + DONE + "]")));
    AwaitOptions interrupting =
        AwaitOptions.defaults().withListener(task -> Thread.currentThread().interrupt());
    AwaitedTasks awaited = client.tasks().awaitAll(List.of("17", "18"), interrupting);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(awaited.settled()).containsOnlyKeys("17");
    assertThat(awaited.failed().values())
        .extracting(e -> e.taskId().orElseThrow())
        .containsExactly("18");
  }

  /** As OkHttp 5 does while it connects: a checked exception that nobody declares. */
  @Test
  void interruptWhileConnectingKeepsTheFlagAndIsATransportException() {
    Interceptor connecting =
        chain -> {
          KeptTasksTest.<RuntimeException>sneakily(new InterruptedException());
          return chain.proceed(chain.request());
        };
    OkHttpClient own = new OkHttpClient.Builder().addInterceptor(connecting).build();
    try (MidjourneyClient other = builder().httpClient(own).build()) {
      assertThatThrownBy(() -> other.imagine("Cat").submit())
          .isInstanceOfSatisfying(
              TransportException.class, e -> assertThat(e.mayHaveBeenAccepted()).isFalse());
      assertThat(Thread.interrupted()).isTrue();
      assertThatThrownBy(() -> other.tasks().await("17"))
          .isInstanceOfSatisfying(WaitException.class, e -> assertThat(e.taskId()).contains("17"));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void exceptionOfAnInterceptorAfterTheResponseLeavesTheOutcomeUnknown() {
    Interceptor broken =
        chain -> {
          chain.proceed(chain.request()).close();
          throw new IllegalStateException("metrics");
        };
    OkHttpClient own = new OkHttpClient.Builder().addInterceptor(broken).build();
    try (MidjourneyClient other = builder().httpClient(own).build()) {
      assertThat(other.imagine("Cat").submit().getClass().getSimpleName())
          .isEqualTo("UnknownOutcome");
    }
  }

  @Test
  void errorWhileWaitingHasTheIdToo() {
    Interceptor broken =
        chain -> {
          if (chain.request().method().equals("GET")) {
            throw new NoClassDefFoundError("some.Library");
          }
          return chain.proceed(chain.request());
        };
    OkHttpClient own = new OkHttpClient.Builder().addInterceptor(broken).build();
    try (MidjourneyClient other = builder().httpClient(own).build()) {
      assertThatThrownBy(() -> other.imagine("Cat").await())
          .isInstanceOfSatisfying(WaitException.class, e -> assertThat(e.taskId()).contains("17"))
          .hasCauseInstanceOf(NoClassDefFoundError.class);
    }
  }

  @Test
  void clientThatIsClosedMeanwhileNamesTheTask() {
    fetchGives(aResponse().withBody("{\"id\":\"17\",\"status\":\"SUBMITTED\"}"));
    AwaitOptions closing = AwaitOptions.defaults().withListener(task -> client.close());
    assertThatThrownBy(() -> client.imagine("Cat").await(closing))
        .isInstanceOfSatisfying(WaitException.class, e -> assertThat(e.taskId()).contains("17"))
        .hasMessageContaining("found a closed one");
  }

  @Test
  @SuppressWarnings({"NullAway", "DataFlowIssue"})
  void missingOptionsAreRefusedBeforeAnythingIsPaidFor() {
    assertThatThrownBy(() -> client.imagine("Cat").await(null))
        .hasMessage("options: expected how to wait, found null; AwaitOptions.defaults() will do");
    SERVER.verify(0, postRequestedFor(anyUrl()));
  }

  @Test
  void lostResponseWithoutAnAnswerKeepsTheCorrelationIdAndCanGoOn() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500)));
    UnknownOutcomeException e =
        catchThrowableOfType(
            UnknownOutcomeException.class,
            () -> client.imagine("Cat").uniqueState("order-7").await());
    assertThat(e.correlationId()).contains("order-7");
    assertThat(e)
        .hasMessageContaining("may have been accepted: the server cannot be asked now")
        .hasMessageContaining("for the task with the state 'order-7'");
    String task = "{\"id\":\"17\",\"state\":\"order-7\",\"status\":\"SUCCESS\"}";
    SERVER.stubFor(
        post("/mj/task/query")
            .willReturn(aResponse().withBody("{\"content\":[" + task + "],\"totalElements\":1}")));
    fetchGives(aResponse().withBody(task));
    assertThat(e.resume().id()).isEqualTo("17");
    SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/submit/imagine")));
  }

  @Test
  void lostResponseThatTheServerDoesNotKnowOfSaysSo() {
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withBody("[]")));
    SERVER.stubFor(post("/mj/task/query").willReturn(aResponse().withBody("{\"content\":[]}")));
    SERVER.stubFor(post("/mj/submit/imagine").willReturn(aResponse().withStatus(500)));
    assertThatThrownBy(() -> client.imagine("Cat").await())
        .isInstanceOf(UnknownOutcomeException.class)
        .hasMessageContaining("the server has no such task: ")
        .hasMessageContaining("; send it again; where the server may be slow to store tasks")
        .hasMessageNotContaining("do not send it again");
  }
}
