package dev.mjproxy.contract.restassured;

import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.DecoderConfig;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.impl.client.DefaultHttpRequestRetryHandler;

/**
 * REST Assured without what it does by itself and what hides a server's faults from a test: its
 * HTTP client sends reads again that failed, follows redirects, encodes paths once more, and takes
 * texts without a charset for ISO-8859-1.
 *
 * <pre>{@code
 * RestAssured.given(PlainHttp.specification("http://127.0.0.1:8080", "S")).get("/mj/task/queue");
 * }</pre>
 */
@SuppressWarnings("deprecation") // REST Assured takes no other client
public final class PlainHttp {
  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 60_000;

  private PlainHttp() {}

  /**
   * Requests to a server with its secret, in JSON.
   *
   * @param url the server, without {@code /mj}
   * @param secret its secret, sent as {@code Authorization: Bearer}; empty for none
   */
  public static RequestSpecification specification(String url, String secret) {
    RequestSpecBuilder specification =
        new RequestSpecBuilder()
            .setBaseUri(url)
            .setConfig(config())
            .setUrlEncodingEnabled(false)
            .setContentType(ContentType.JSON);
    return secret.isEmpty()
        ? specification.build()
        : specification.addHeader("Authorization", "Bearer " + secret).build();
  }

  /** The same for those who make their requests otherwise: paths are still encoded. */
  public static RestAssuredConfig config() {
    return RestAssured.config()
        .redirect(RedirectConfig.redirectConfig().followRedirects(false))
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .defaultContentCharset("UTF-8")
                .appendDefaultContentCharsetToContentTypeIfUndefined(false))
        .decoderConfig(DecoderConfig.decoderConfig().defaultContentCharset("UTF-8"))
        .httpClient(
            HttpClientConfig.httpClientConfig()
                .httpClientFactory(PlainHttp::client)
                .setParam("http.protocol.handle-redirects", false)
                .setParam("http.connection.timeout", CONNECT_MILLIS)
                .setParam("http.socket.timeout", READ_MILLIS));
  }

  /** REST Assured takes no other than this one, deprecated as it is. */
  private static DefaultHttpClient client() {
    DefaultHttpClient client = new DefaultHttpClient();
    client.setHttpRequestRetryHandler(new DefaultHttpRequestRetryHandler(0, false));
    return client;
  }
}
