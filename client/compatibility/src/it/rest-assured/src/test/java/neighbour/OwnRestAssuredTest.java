package neighbour;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.contract.restassured.ContractFilter;
import dev.mjproxy.contract.restassured.PlainHttp;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The filter with the REST Assured of the user's choice. */
class OwnRestAssuredTest {
  @Test
  void theMockServerKeepsTheContract() {
    try (MockServer mock = MockServer.start(MockServerOptions.defaults())) {
      ContractFilter contract = ContractFilter.base();
      String id =
          given(PlainHttp.specification(mock.baseUrl().toString(), ""))
              .filter(contract)
              .body("{\"prompt\":\"名 é\"}")
              .post("/mj/submit/imagine")
              .path("result");
      String prompt =
          given(PlainHttp.specification(mock.baseUrl().toString(), ""))
              .filter(contract)
              .get("/mj/task/" + id + "/fetch")
              .path("prompt");
      assertEquals("名 é", prompt);
      contract.assertKept();
    }
  }

  @Test
  void aServerThatLacksAFieldDoesNot() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"code\":1,\"result\":\"1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      AssertionError failure =
          assertThrows(
              AssertionError.class,
              () ->
                  given(
                          PlainHttp.specification(
                              "http://127.0.0.1:" + server.getAddress().getPort(), "S"))
                      .filter(ContractFilter.base())
                      .body("{\"prompt\":\"a cat\"}")
                      .post("/mj/submit/imagine"));
      assertTrue(failure.getMessage().contains("/description"), failure.getMessage());
    } finally {
      server.stop(0);
    }
  }
}
