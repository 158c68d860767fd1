package consumer;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.model.ImagineRequest;
import dev.mjproxy.client.model.SubmitResult;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** One call over HTTP, with nothing on the class path but what the client's POM brings. */
public final class Main {
  private static final byte[] REPLY =
      "{\"code\":1,\"description\":\"ok\",\"result\":14001934816969359}".getBytes(StandardCharsets.UTF_8);

  private Main() {}

  public static void main(String[] args) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/mj/submit/imagine",
        exchange -> {
          exchange.sendResponseHeaders(200, REPLY.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(REPLY);
          }
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    try (MidjourneyClient client = MidjourneyClient.builder().baseUrl(url).apiKey("S").build()) {
      ImagineRequest request = ImagineRequest.builder("Cat").build();
      SubmitResult result = client.api().submit().submitImagine(request).execute().body();
      if (!"14001934816969359".equals(result.result())) {
        throw new IllegalStateException("expected the id of the reply, found " + result);
      }
      System.out.println("bare consumer: " + result);
    } finally {
      server.stop(0);
    }
  }
}
