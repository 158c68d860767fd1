package dev.mjproxy.contract.okhttp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.contract.observed.ContractObserver;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

/** A client on OkHttp, against a server that keeps the contract and one that does not. */
final class ContractInterceptorTest {
  @Test
  void theHonestServerBreaksNothing() throws IOException {
    try (AgeingServer server = AgeingServer.honest()) {
      ContractObserver observer = ContractObserver.base();
      assertThat(played(server, observer)).contains("a cat");
      observer.assertKept();
      assertThat(observer.counts().judged()).isEqualTo(2);
    }
  }

  @Test
  void aLieIsFound() throws IOException {
    try (AgeingServer server = AgeingServer.telling("rewrites")) {
      ContractObserver observer = ContractObserver.base();
      assertThat(played(server, observer)).contains("a dog");
      assertThatThrownBy(observer::assertKept)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("lifecycle/prompt-is-echoed");
    }
  }

  private static String played(AgeingServer server, ContractObserver observer) throws IOException {
    OkHttpClient client =
        new OkHttpClient.Builder().addInterceptor(new ContractInterceptor(observer)).build();
    String submitted =
        send(
            client,
            request(server, "/mj/submit/imagine")
                .post(
                    RequestBody.create(
                        "{\"prompt\":\"a cat\"}", MediaType.get("application/json"))));
    String id = submitted.replaceFirst("(?s).*\"result\":\"([^\"]*)\".*", "$1");
    return send(client, request(server, "/mj/task/" + id + "/fetch"));
  }

  private static Request.Builder request(AgeingServer server, String path) {
    return new Request.Builder().url(server.url() + path).header("Authorization", "Bearer S");
  }

  private static String send(OkHttpClient client, Request.Builder request) throws IOException {
    try (Response response = client.newCall(request.build()).execute()) {
      return response.body().string();
    }
  }
}
