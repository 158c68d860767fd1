package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.contract.cli.VerifyMain;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server names addresses inside of the verifier's network as those of its pictures. */
final class PictureAddressTest {
  private static final MockServer HONEST = HonestServer.start(Duration.ofMillis(150));

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer inner;
  @TempDir private Path folder;

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @BeforeEach
  void start() throws IOException {
    inner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    inner.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          byte[] body =
              "{\"code\":1,\"description\":\"inner-password\"}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("X-Inner", "inner-password");
          String path = exchange.getRequestURI().getPath();
          if (!path.equals("/inner")) {
            String there = path.equals("/redirect") ? "/inner" : "http://10.0.0.1/inner";
            exchange.getResponseHeaders().set("Location", there);
            exchange.sendResponseHeaders(302, -1);
          } else {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
          exchange.close();
        });
    inner.start();
  }

  @AfterEach
  void end() {
    inner.stop(0);
  }

  @Test
  void aPictureAtALinkLocalAddressIsNotFetched() throws IOException {
    String reports = run("http://169.254.169.254/latest/meta-data");
    assertThat(reports)
        .contains("it lies at 169.254.169.254, which is no public address")
        .contains("--allow-private-pictures fetches it");
  }

  @Test
  void whatIsNoPictureIsNotQuoted() throws IOException {
    String reports = run("http://127.0.0.1:" + inner.getAddress().getPort() + "/inner");
    assertThat(asked).contains("/inner");
    assertThat(reports)
        .contains("expected  HTTP 200 with a picture")
        .contains("beginning with 7b 22 63 6f 64 65 22 3a")
        .doesNotContain("inner-password");
  }

  @Test
  void aRedirectIsFollowed() throws IOException {
    run("http://127.0.0.1:" + inner.getAddress().getPort() + "/redirect");
    assertThat(asked).contains("/redirect", "/inner");
  }

  @Test
  void aRedirectIntoAPrivateNetworkIsNot() throws IOException {
    String reports = run("http://127.0.0.1:" + inner.getAddress().getPort() + "/away");
    assertThat(asked).contains("/away");
    assertThat(reports).contains("it lies at 10.0.0.1, which is no public address");
  }

  private String run(String imageUrl) throws IOException {
    Lie.Defect defect =
        (request, honest) ->
            honest.apply(request).withTasks(task -> task.put("imageUrl", imageUrl));
    StringWriter out = new StringWriter();
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      VerifyMain.run(
          new String[] {
            "--url=" + server.baseUrl(),
            "--secret=S",
            "--budget=5",
            "--only=lifecycle/image-downloads,shape/no-stack-trace",
            "--report=" + folder
          },
          new VerifyMain.Environment(Map.of(), false),
          new PrintWriter(out),
          new PrintWriter(out));
    }
    for (String name : List.of("report.json", "report.html", "report.sarif", "junit.xml")) {
      out.append(Files.readString(folder.resolve(name)));
    }
    return out.toString();
  }
}
