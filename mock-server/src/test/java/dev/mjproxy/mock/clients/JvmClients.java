package dev.mjproxy.mock.clients;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** The clients of the JVM, without frameworks. */
final class JvmClients {
  private static final String JSON = "application/json";
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private JvmClients() {}

  static Map<String, Submitting> all() {
    Map<String, Submitting> clients = new LinkedHashMap<>();
    for (Version version : Version.values()) {
      String name = "JDK HttpClient, " + version;
      HttpClient client = HttpClient.newBuilder().version(version).build();
      clients.put(name, (url, json) -> jdk(client, url, BodyPublishers.ofString(json), false));
      clients.put(name + ", streamed", (url, json) -> jdk(client, url, stream(json), false));
      clients.put(name + ", 100-continue", (url, json) -> jdk(client, url, stream(json), true));
    }
    clients.put(
        "JDK HttpClient, new each time, streamed",
        (url, json) -> jdk(HttpClient.newHttpClient(), url, stream(json), false));
    clients.put("JDK HttpURLConnection, chunked", JvmClients::urlConnection);
    OkHttpClient okHttp = new OkHttpClient.Builder().callTimeout(LONGEST).build();
    clients.put(
        "OkHttp", (url, json) -> okHttp(okHttp, url, RequestBody.create(json, okHttpJson())));
    clients.put("OkHttp, streamed", (url, json) -> okHttp(okHttp, url, streamed(json)));
    clients.put("Apache 5", (url, json) -> apache(url, entity(json)));
    clients.put("Apache 5, streamed", (url, json) -> apache(url, streamedEntity(json)));
    return clients;
  }

  static String jdk(HttpClient client, URI url, BodyPublisher body, boolean expectContinue)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(LONGEST)
            .expectContinue(expectContinue)
            .header("Content-Type", JSON)
            .POST(body)
            .build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  static BodyPublisher stream(String json) {
    return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes(json)));
  }

  private static String urlConnection(URI url, String json) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setReadTimeout((int) LONGEST.toMillis());
    connection.setChunkedStreamingMode(0);
    connection.setRequestProperty("Content-Type", JSON);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(bytes(json));
    }
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String okHttp(OkHttpClient client, URI url, RequestBody body) throws IOException {
    Request request = new Request.Builder().url(url.toString()).post(body).build();
    try (Response response = client.newCall(request).execute()) {
      return response.body().string();
    }
  }

  private static MediaType okHttpJson() {
    return MediaType.get(JSON);
  }

  private static RequestBody streamed(String json) {
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return okHttpJson();
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        sink.writeUtf8(json);
      }
    };
  }

  private static String apache(URI url, HttpEntity body) throws IOException {
    try (CloseableHttpClient client = HttpClients.createDefault()) {
      HttpPost post = new HttpPost(url);
      post.setEntity(body);
      return client.execute(post, response -> EntityUtils.toString(response.getEntity()));
    }
  }

  private static HttpEntity entity(String json) {
    return new StringEntity(json, ContentType.APPLICATION_JSON);
  }

  private static HttpEntity streamedEntity(String json) {
    return new InputStreamEntity(
        new ByteArrayInputStream(bytes(json)), ContentType.APPLICATION_JSON);
  }

  private static byte[] bytes(String json) {
    return json.getBytes(StandardCharsets.UTF_8);
  }
}
