package dev.mjproxy.mock.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The mock serves every ordinary client, as its users use it: small and large bodies, again and
 * again.
 */
@Timeout(180)
final class ClientsTest {
  private static final String SMALL = "{\"prompt\":\"Cat\"}";
  private static final String LARGE =
      "{\"prompt\":\"Cat\",\"base64Array\":[\"data:image/png;base64,"
          + "A".repeat(3_000_000)
          + "\"]}";

  private static final Map<String, Submitting> CLIENTS = clients();

  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(o -> o.withQueueSize(1_000).withHttps(Https.onAnyPort()));

  private static Map<String, Submitting> clients() {
    Map<String, Submitting> clients = new LinkedHashMap<>(JvmClients.all());
    clients.putAll(SpringClients.all());
    clients.putAll(ProgramClients.all());
    return clients;
  }

  static Stream<String> names() {
    return CLIENTS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void clientIsServed(String name) throws Exception {
    URI url = URI.create(mock.server().baseUrl() + "/mj/submit/imagine");
    for (String body : new String[] {SMALL, LARGE, SMALL}) {
      String response = CLIENTS.get(name).post(url, body);

      assertThat(JsonMapper.shared().readTree(response).path("code").asInt())
          .as(response)
          .isIn(1, 22);
    }
  }

  @Test
  void plainPortSpeaksNoHttp2() throws Exception {
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request(mock.server().baseUrl()), BodyHandlers.ofString());

    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  @Test
  void httpsSpeaksHttp2() throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trustingAll()).build();
    URI url = URI.create(mock.server().httpsUrl().orElseThrow() + "/mj/submit/imagine");
    for (String body : new String[] {SMALL, LARGE, SMALL}) {
      String streamed = JvmClients.jdk(client, url, JvmClients.stream(body), false);

      assertThat(JsonMapper.shared().readTree(streamed).path("code").asInt()).isIn(1, 22);
    }
    assertThat(
            client.send(request(mock.server().httpsUrl().orElseThrow()), BodyHandlers.ofString()))
        .extracting(HttpResponse::version)
        .isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(ProgramClients.curl("--http2").post(url, LARGE)).contains("\"code\":");
  }

  /** A request of HTTP/2 need not say whether it has a body. */
  @Test
  void adminRequestsOverHttp2NeedATypeOnlyForABody() throws Exception {
    HttpClient client = HttpClient.newBuilder().sslContext(trustingAll()).build();
    URI reset = URI.create(mock.server().httpsUrl().orElseThrow() + "/__mjproxy/reset");
    HttpRequest bare =
        HttpRequest.newBuilder(reset).POST(HttpRequest.BodyPublishers.noBody()).build();
    HttpRequest typeless = HttpRequest.newBuilder(reset).POST(JvmClients.stream("{}")).build();

    assertThat(client.send(bare, BodyHandlers.ofString()).statusCode()).isEqualTo(204);
    assertThat(client.send(typeless, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  private static HttpRequest request(URI server) {
    return HttpRequest.newBuilder(URI.create(server + "/__mjproxy/health")).build();
  }

  private static SSLContext trustingAll() throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new TrustsAll()}, new SecureRandom());
    return context;
  }

  /** The mock's certificate is made at its start. */
  private static final class TrustsAll extends X509ExtendedTrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

    @Override
    public void checkClientTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public void checkServerTrusted(
        X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
