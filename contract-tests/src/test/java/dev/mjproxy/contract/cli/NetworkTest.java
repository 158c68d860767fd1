package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates and proxies, against real TLS and a real proxy. */
final class NetworkTest {
  private static final MockServer MOCK =
      MockServer.start(MockServerOptions.defaults().withHttps(Https.onAnyPort()));
  private static final int HTTPS_PORT = MOCK.httpsUrl().orElseThrow().getPort();
  private static final String HTTPS = "https://localhost:" + HTTPS_PORT;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterAll
  static void stop() {
    MOCK.close();
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNoConnection() {
    assertThat(run(Map.of(), HTTPS)).isEqualTo(2);
    assertThat(err.toString()).startsWith("Cannot reach " + HTTPS + ": TLS failed: ");
  }

  @Test
  void aGivenAuthorityIsTrusted(@TempDir Path directory) throws Exception {
    Path pem = Files.writeString(directory.resolve("ca.pem"), pem(certificate()));
    assertThat(run(Map.of(), HTTPS, "--ca", pem.toString())).as(out + "" + err).isZero();
  }

  @Test
  void insecureTakesAnyCertificate() {
    assertThat(run(Map.of(), HTTPS, "--insecure")).as(out + "" + err).isZero();
  }

  @Test
  void aFileThatHoldsNoCertificateIsAUsageError(@TempDir Path directory) throws IOException {
    Path none = Files.writeString(directory.resolve("none.pem"), "hello");
    Path empty = Files.writeString(directory.resolve("empty.pem"), "");
    for (Path file : List.of(none, empty, directory.resolve("no-such-file"))) {
      assertThat(run(Map.of(), HTTPS, "--ca", file.toString())).isEqualTo(2);
      assertThat(err.toString()).contains("--ca: expected a file of PEM certificates", "" + file);
    }
    assertThat(run(Map.of(), HTTPS, "--ca", none.toString(), "--insecure")).isEqualTo(2);
    assertThat(err.toString()).contains("expected one of --ca and --insecure, found both");
  }

  @Test
  void httpsGoesThroughATunnel() throws IOException {
    try (ForwardProxy proxy = new ForwardProxy(HTTPS_PORT, "")) {
      var environment = Map.of("HTTPS_PROXY", "http://" + proxy.address());
      assertThat(run(environment, "https://api.test", "--insecure")).as(out + "" + err).isZero();
      assertThat(proxy.asked()).isNotEmpty().containsOnly("CONNECT api.test:443");
    }
  }

  @Test
  void httpGoesThroughTheProxyInWholeAddresses() throws IOException {
    try (ForwardProxy proxy = new ForwardProxy(MOCK.baseUrl().getPort(), "")) {
      assertThat(run(Map.of("http_proxy", proxy.address()), "http://api.test")).isZero();
      assertThat(proxy.asked()).contains("GET http://api.test/mj/task/list");
    }
  }

  @Test
  void theProxysPasswordIsSentToItAndShownNowhere() throws IOException {
    String credentials =
        Base64.getEncoder().encodeToString("me:pass-word".getBytes(StandardCharsets.UTF_8));
    try (ForwardProxy proxy = new ForwardProxy(HTTPS_PORT, "Basic " + credentials)) {
      String url = "http://me:pass-word@" + proxy.address();
      assertThat(run(Map.of("HTTPS_PROXY", url), "https://api.test", "--insecure"))
          .as(out + "" + err)
          .isZero();
      assertThat(out + "" + err).doesNotContain("pass-word", credentials);
    }
  }

  @Test
  void aProxyThatRefusesIsNoConnection() throws IOException {
    try (ForwardProxy proxy = new ForwardProxy(HTTPS_PORT, "Basic none")) {
      var environment = Map.of("ALL_PROXY", proxy.address());
      assertThat(run(environment, "https://api.test", "--insecure")).isEqualTo(2);
      assertThat(err.toString()).contains("the proxy refused the tunnel with HTTP 407");
    }
  }

  @Test
  void noProxyAndThisMachineAreReachedDirectly() throws IOException {
    try (ForwardProxy proxy = new ForwardProxy(MOCK.baseUrl().getPort(), "")) {
      String address = proxy.address();
      assertThat(run(Map.of("HTTP_PROXY", address), MOCK.baseUrl().toString())).isZero();
      for (String list : List.of("*", "other.test, invalid", ".invalid", "*.invalid,x")) {
        var environment = Map.of("HTTP_PROXY", address, "NO_PROXY", list);
        assertThat(run(environment, "http://api.invalid")).as(list).isEqualTo(2);
        assertThat(err.toString()).contains("cannot be resolved");
      }
      assertThat(proxy.asked()).isEmpty();
      var environment = Map.of("HTTP_PROXY", address, "no_proxy", "pi.invalid");
      assertThat(run(environment, "http://api.invalid")).isZero();
      assertThat(proxy.asked()).isNotEmpty();
    }
  }

  @Test
  void whatIsNoProxyIsNamedWithoutItsPassword() {
    for (String url : List.of("ftp://u:pass-word@x", "http://u:pass-word@ /", "::")) {
      assertThat(run(Map.of("HTTPS_PROXY", url), HTTPS)).isEqualTo(2);
      assertThat(err.toString())
          .contains("the variable HTTPS_PROXY: expected the address of an HTTP proxy")
          .doesNotContain("pass-word");
    }
  }

  private int run(Map<String, String> environment, String url, String... more) {
    err.getBuffer().setLength(0);
    List<String> arguments = new ArrayList<>(List.of("--url", url, "--only", "shape/unknown-path"));
    arguments.addAll(List.of(more));
    return VerifyMain.run(
        arguments.toArray(String[]::new),
        new VerifyMain.Environment(environment, false),
        new PrintWriter(out),
        new PrintWriter(err));
  }

  private static Certificate certificate() throws Exception {
    SSLContext blind = SSLContext.getInstance("TLS");
    blind.init(null, new TrustManager[] {new Anyone()}, null);
    try (SSLSocket socket =
        (SSLSocket) blind.getSocketFactory().createSocket("127.0.0.1", HTTPS_PORT)) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  private static String pem(Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()));
  }

  private static final class Anyone implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
