package dev.mjproxy.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import dev.mjproxy.client.model.ImagineRequest;
import dev.mjproxy.client.model.Task;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

final class MidjourneyClientTest {
  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  @ParameterizedTest
  @CsvSource({
    "DEFAULT, '', /mj/task/list",
    "FAST, '', /mj-fast/mj/task/list",
    "TURBO, /mj/, /mj-turbo/mj/task/list",
    "RELAX, /relay, /relay/mj-relax/mj/task/list",
  })
  void modeAndBasePathStandInFrontOfThePath(Mode mode, String basePath, String path)
      throws IOException {
    Server.answers(SERVER, "[]");
    try (MidjourneyClient client =
        MidjourneyClient.builder().baseUrl(SERVER.baseUrl() + basePath).mode(mode).build()) {
      assertThat(client.api().tasks().listTasks().execute().body()).isEmpty();
    }
    SERVER.verify(1, getRequestedFor(urlEqualTo(path)).withHeader("Authorization", absent()));
  }

  @Test
  void httpClientOfTheSettingsCanBeChanged() {
    Server.answers(SERVER, "[]");
    try (MidjourneyClient client =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl())
            .customizeHttp(
                http ->
                    http.addInterceptor(
                        chain ->
                            chain.proceed(
                                chain.request().newBuilder().header("traceparent", "t").build())))
            .build()) {
      assertThat(client.tasks().list()).isEmpty();
    }
    SERVER.verify(
        1, getRequestedFor(urlEqualTo("/mj/task/list")).withHeader("traceparent", equalTo("t")));
  }

  @ParameterizedTest
  @EnumSource(names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE"})
  void submissionWithLostResponseIsNotRepeated(Fault fault) throws IOException {
    try (MidjourneyClient client = MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).build()) {
      leaveAnOpenConnection(client);
      SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));
      Call<?> call = client.api().submit().submitImagine(ImagineRequest.builder("Cat").build());
      assertThatThrownBy(call::execute).isInstanceOf(IOException.class);
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/submit/imagine")));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 503})
  void refusedSubmissionIsNotRepeated(int status) throws IOException {
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Retry-After", "0")));
    try (MidjourneyClient client = MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).build()) {
      Call<?> call = client.api().submit().submitImagine(ImagineRequest.builder("Cat").build());
      assertThat(call.execute().code()).isEqualTo(status);
    }
    SERVER.verify(1, postRequestedFor(urlEqualTo("/mj/submit/imagine")));
  }

  @Test
  void lookThatMeetsClosedConnectionIsRepeated() throws IOException {
    try (MidjourneyClient client = MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).build()) {
      leaveAnOpenConnection(client);
      SERVER.stubFor(
          any(anyUrl())
              .inScenario("closed")
              .whenScenarioStateIs(Scenario.STARTED)
              .willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE))
              .willSetStateTo("open again"));
      assertThat(client.api().tasks().listTasks().execute().isSuccessful()).isTrue();
    }
    SERVER.verify(3, getRequestedFor(urlEqualTo("/mj/task/list")));
  }

  private static void leaveAnOpenConnection(MidjourneyClient client) throws IOException {
    Server.answers(SERVER, "[]");
    assertThat(client.api().tasks().listTasks().execute().isSuccessful()).isTrue();
  }

  @Test
  void textFormNamesTheAddressAndHidesTheKey() {
    try (MidjourneyClient client =
        MidjourneyClient.builder()
            .baseUrl("https://api.example.com/mj")
            .apiKey("sk-secret")
            .mode(Mode.FAST)
            .build()) {
      assertThat(client).hasToString("MidjourneyClient[https://api.example.com/mj-fast/]");
    }
  }

  @Test
  void baseUrlIsRequired() {
    assertThatThrownBy(() -> MidjourneyClient.builder().apiKey("S").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "baseUrl: expected an address, found none;"
                + " call baseUrl(\"https://…\") before build()");
  }

  @Test
  void closedClientTakesNoNewAsynchronousCalls() {
    MidjourneyClient client = MidjourneyClient.builder().baseUrl(SERVER.baseUrl()).build();
    client.close();
    CompletableFuture<List<Task>> tasks = new CompletableFuture<>();
    client.api().tasks().listTasks().enqueue(into(tasks));
    assertThat(tasks)
        .failsWithin(Duration.ofSeconds(5))
        .withThrowableOfType(ExecutionException.class)
        .withMessageContaining("executor rejected");
  }

  private static <T> Callback<T> into(CompletableFuture<T> future) {
    return new Callback<>() {
      @Override
      public void onResponse(Call<T> call, Response<T> response) {
        future.complete(response.body());
      }

      @Override
      public void onFailure(Call<T> call, Throwable failure) {
        future.completeExceptionally(failure);
      }
    };
  }
}
