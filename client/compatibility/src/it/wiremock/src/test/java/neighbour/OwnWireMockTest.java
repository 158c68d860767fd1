package neighbour;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** A WireMock for another API, in the same process as our mock. */
class OwnWireMockTest {
  @Test
  void bothServe() throws Exception {
    WireMockServer own = new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    own.start();
    try (MockServer mock = MockServer.start(MockServerOptions.defaults())) {
      own.stubFor(get("/hello").willReturn(ok("hello")));
      assertEquals("hello", body("http://127.0.0.1:" + own.port() + "/hello"));
      assertEquals("[]", body(mock.baseUrl() + "/mj/task/list"));
    } finally {
      own.stop();
    }
  }

  private static String body(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
