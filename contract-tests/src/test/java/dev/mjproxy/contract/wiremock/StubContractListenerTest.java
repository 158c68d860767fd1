package dev.mjproxy.contract.wiremock;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.mjproxy.contract.restassured.PlainHttp;
import dev.mjproxy.openapi.ApiSpec;
import org.junit.jupiter.api.Test;

/** Hand-made stubs, one that keeps the contract and one that does not. */
final class StubContractListenerTest {
  private static final String IMAGINE = "/mj/submit/imagine";

  @Test
  void anExampleOfTheSpecIsFine() {
    String reply =
        ApiSpec.bundled()
            .operation("submitImagine")
            .responseExamples(200)
            .get(0)
            .value()
            .toString();
    StubContractListener contract = played(reply);
    contract.observer().assertKept();
    assertThat(contract.observer().counts().judged()).isEqualTo(2);
  }

  @Test
  void aStubThatLacksAFieldIsFound() {
    StubContractListener contract = played("{\"code\":1,\"result\":\"1\"}");
    assertThatThrownBy(contract.observer()::assertKept)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("shape/replies-keep-the-schema")
        .hasMessageContaining("/description");
  }

  private static StubContractListener played(String reply) {
    StubContractListener contract = StubContractListener.base();
    WireMockServer server =
        new WireMockServer(
            WireMockConfiguration.options()
                .bindAddress("127.0.0.1")
                .dynamicPort()
                .extensions(contract));
    server.start();
    try {
      server.stubFor(post(IMAGINE).willReturn(okJson(reply)));
      for (String prompt : new String[] {"a cat", "a dog"}) {
        given(PlainHttp.specification(server.baseUrl(), "S"))
            .body("{\"prompt\":\"" + prompt + "\"}")
            .post(IMAGINE);
      }
      return contract;
    } finally {
      server.stop();
    }
  }
}
