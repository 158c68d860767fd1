package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mjproxy.mock.tls.ServerKeystore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

final class HttpsTest {
  private static final MockServerOptions INSTANT =
      MockServerOptions.defaults().withTaskDuration(Duration.ZERO);

  @Test
  void aClientThatTrustsTheSelfMadeCertificateIsServedUnderEachOfItsNames() throws Exception {
    ServerKeystore keystore = ServerKeystore.selfMade();
    try (MockServer mock =
        MockServer.start(INSTANT.withHttps(new Https(0, Optional.of(keystore))))) {
      HttpClient client = trusting(keystore);
      URI https = mock.httpsUrl().orElseThrow();
      assertThat(https.getScheme()).isEqualTo("https");
      for (String host : new String[] {"127.0.0.1", "localhost"}) {
        String base = "https://" + host + ":" + https.getPort();
        assertThat(imageUrl(client, base)).startsWith(base + "/");
      }
    }
  }

  @Test
  void plainHttpIsServedBesideItAndLinksFollowIt() throws Exception {
    try (MockServer mock = MockServer.start(INSTANT.withHttps(Https.onAnyPort()))) {
      String base = mock.baseUrl().toString();
      assertThat(imageUrl(HttpClient.newHttpClient(), base)).startsWith(base + "/");
    }
  }

  @Test
  void withoutHttpsThereIsNoHttpsUrl() {
    try (MockServer mock = MockServer.start(INSTANT)) {
      assertThat(mock.httpsUrl()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(HttpClient.Version.class)
  void ownOriginIsTheSameInBothVersionsOfHttp(HttpClient.Version version) throws Exception {
    ServerKeystore keystore = ServerKeystore.selfMade();
    try (MockServer mock =
        MockServer.start(INSTANT.withHttps(new Https(0, Optional.of(keystore))))) {
      String own = "https://localhost:" + mock.httpsUrl().orElseThrow().getPort();
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(own + "/__mjproxy/tasks")).version(version);
      HttpClient client = trusting(keystore);
      for (String origin : new String[] {own, "https://localhost", "null"}) {
        var response =
            client.send(request.copy().header("Origin", origin).build(), BodyHandlers.discarding());

        assertThat(response.version()).isEqualTo(version);
        assertThat(response.statusCode()).as(origin).isEqualTo(origin.equals(own) ? 200 : 403);
      }
    }
  }

  @Test
  void examplesAreServedOverHttpsToo() throws Exception {
    ServerKeystore keystore = ServerKeystore.selfMade();
    MockServerOptions options = INSTANT.withHttps(new Https(0, Optional.of(keystore)));
    try (StaticMockServer mock = StaticMockServer.start(options)) {
      URI task = mock.httpsUrl().orElseThrow().resolve("/mj/task/1/fetch");
      assertThat(
              trusting(keystore)
                  .send(HttpRequest.newBuilder(task).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void aKeystoreThatDoesNotOpenIsNamed(@TempDir Path folder) throws Exception {
    Path none = folder.resolve("none.p12");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerKeystore.given(none, "x"))
        .withMessage("--keystore: " + none + ": no such file");
    Path file = ServerKeystore.selfMade().file();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerKeystore.given(file, "wrong"))
        .withMessageStartingWith("--keystore: " + file + ": ");
    Path text = Files.writeString(folder.resolve("text"), "no keystore");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ServerKeystore.given(text, "x"))
        .withMessageStartingWith("--keystore: " + text + ": ");
  }

  @Test
  void aGivenKeystoreIsUsed() {
    ServerKeystore made = ServerKeystore.selfMade();
    assertThat(ServerKeystore.given(made.file(), made.password()).type())
        .isEqualToIgnoringCase("PKCS12");
    assertThat(made.toString()).doesNotContain(made.password());
  }

  private static String imageUrl(HttpClient client, String base) throws Exception {
    HttpRequest submit =
        HttpRequest.newBuilder(URI.create(base + "/mj/submit/imagine"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"prompt\":\"Cat\"}"))
            .build();
    String id = json(client, submit, "/result");
    URI fetch = URI.create(base + "/mj/task/" + id + "/fetch");
    return json(client, HttpRequest.newBuilder(fetch).build(), "/imageUrl");
  }

  private static String json(HttpClient client, HttpRequest request, String pointer)
      throws Exception {
    String body = client.send(request, BodyHandlers.ofString()).body();
    return JsonMapper.shared().readTree(body).at(pointer).asString("");
  }

  private static HttpClient trusting(ServerKeystore keystore) throws Exception {
    KeyStore store =
        KeyStore.getInstance(keystore.file().toFile(), keystore.password().toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("mock", store.getCertificate("mjproxy"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
