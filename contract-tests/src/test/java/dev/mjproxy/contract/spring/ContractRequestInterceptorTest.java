package dev.mjproxy.contract.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.contract.observed.ContractObserver;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * A client on Spring's RestClient, against a server that keeps the contract and one that does not.
 */
final class ContractRequestInterceptorTest {
  @Test
  void theHonestServerBreaksNothing() {
    try (AgeingServer server = AgeingServer.honest()) {
      ContractObserver observer = ContractObserver.base();
      assertThat(played(server, observer)).contains("a cat");
      observer.assertKept();
      assertThat(observer.counts().judged()).isEqualTo(2);
    }
  }

  @Test
  void aLieIsFound() {
    try (AgeingServer server = AgeingServer.telling("rewrites")) {
      ContractObserver observer = ContractObserver.base();
      assertThat(played(server, observer)).contains("a dog");
      assertThatThrownBy(observer::assertKept)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("lifecycle/prompt-is-echoed");
    }
  }

  private static String played(AgeingServer server, ContractObserver observer) {
    RestClient client =
        RestClient.builder()
            .baseUrl(server.url())
            .defaultHeader("Authorization", "Bearer S")
            .requestInterceptor(new ContractRequestInterceptor(observer))
            .build();
    String submitted =
        client
            .post()
            .uri("/mj/submit/imagine")
            .contentType(MediaType.APPLICATION_JSON)
            .body("{\"prompt\":\"a cat\"}")
            .retrieve()
            .body(String.class);
    String id = String.valueOf(submitted).replaceFirst("(?s).*\"result\":\"([^\"]*)\".*", "$1");
    return String.valueOf(
        client.get().uri("/mj/task/" + id + "/fetch").retrieve().body(String.class));
  }
}
