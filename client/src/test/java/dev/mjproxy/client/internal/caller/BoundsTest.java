package dev.mjproxy.client.internal.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.RawServer;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.call.Submission;
import dev.mjproxy.client.error.MalformedResponseException;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.Progress;
import dev.mjproxy.client.webhook.Webhooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a server sends costs neither memory nor time without end. The time limit is no measure: what
 * it keeps away takes many minutes.
 */
@Timeout(300)
final class BoundsTest {
  private static final int DIGITS = 5_000_000;

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  private static MidjourneyClient client(String url) {
    return MidjourneyClient.builder()
        .baseUrl(url)
        .retries(RetryPolicy.none())
        .timeSource(new FakeTime().time())
        .build();
  }

  private static String task(String member, String value) {
    return "{\"id\":\"17\",\"status\":\"SUCCESS\",\"" + member + "\":" + value + "}";
  }

  @ParameterizedTest
  @ValueSource(strings = {"submitTime", "startTime", "imageWidth", "progress", "unknown"})
  void numberWithoutEndDoesNotCostTheTask(String member) throws IOException {
    for (int digits : new int[] {30_000, DIGITS}) {
      String body = task(member, "1".repeat(digits));
      Server.answers(SERVER, body);
      try (MidjourneyClient client = client(SERVER.baseUrl())) {
        assertThat(client.tasks().fetch("17").id()).isEqualTo("17");
      }
      assertThat(Webhooks.parse(body).id()).isEqualTo("17");
    }
  }

  @Test
  void numberWithoutEndInTextOrErrorIsReadToo() {
    Server.answers(SERVER, task("startTime", '"' + "1".repeat(DIGITS) + '"'));
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      assertThat(client.tasks().fetch("17").startTime()).isEmpty();
      Server.answers(
          SERVER, "{\"code\":4,\"description\":\"no\",\"x\":" + "1".repeat(DIGITS) + "}");
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.Rejected.class);
    }
  }

  @Test
  void progressWithoutEndIsNoPercentage() {
    String progress = "1." + "0".repeat(DIGITS) + "x\\n";
    Server.answers(
        SERVER,
        "{\"id\":\"17\",\"status\":\"FINISHED\",\"failReason\":\"x\",\"progress\":\""
            + progress
            + "\"}");
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      assertThat(Progress.of(client.tasks().fetch("17")).percent()).hasValue(1);
      assertThatThrownBy(() -> client.tasks().await("17")).isInstanceOf(WaitException.class);
    }
  }

  @Test
  void errorWithoutEndIsCutOffInPlainCallsToo() throws IOException {
    try (RawServer server =
            new RawServer(
                connection -> {
                  connection.request();
                  connection.write("HTTP/1.1 500 Oh\r\n\r\n");
                  connection.forever("1");
                });
        MidjourneyClient client = client(server.url())) {
      assertThatThrownBy(() -> client.api().tasks().fetchTask("17").execute())
          .isInstanceOf(IOException.class)
          .hasMessage("the body is larger than 16 MiB");
    }
  }

  @Test
  void plainCallIsBoundedAsWell() throws IOException {
    Server.answers(
        SERVER,
        "{\"id\":\"17\",\"status\":\"SUCCESS\",\"action\":\"IMAGINE\",\"submitTime\":1,\"x\":"
            + "1".repeat(DIGITS)
            + "}");
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      Task task = client.api().tasks().fetchTask("17").execute().body();
      assertThat(task).isNotNull();
    }
  }

  @Test
  void blanksWithoutEndAreSkipped() {
    Server.answers(SERVER, "{" + " ".repeat(DIGITS) + task("x", "1").substring(1));
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      assertThat(client.tasks().fetch("17").id()).isEqualTo("17");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|1",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;|x",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n|X: 1\r\n",
        "HTTP/1.1 200 OK\r\n|X: 1\r\n",
        "HTTP/1.1 200 OK\r\nX: |1",
        "HTTP/1.1 200 |O",
        "|H",
      })
  void framingWithoutEndIsCutOff(String response) throws IOException {
    String start = response.substring(0, response.indexOf('|'));
    String rest = response.substring(response.indexOf('|') + 1);
    try (RawServer server =
            new RawServer(
                connection -> {
                  connection.request();
                  connection.write(start);
                  connection.forever(rest);
                });
        MidjourneyClient client = client(server.url())) {
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
      assertThatThrownBy(() -> client.tasks().fetch("17")).isInstanceOf(TransportException.class);
    }
  }

  @Test
  void framingOfPictureWithoutEndIsCutOff(@TempDir Path folder) throws IOException {
    try (RawServer server =
            new RawServer(
                connection -> {
                  connection.request();
                  connection.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                  connection.forever("1");
                });
        MidjourneyClient client = client(server.url())) {
      assertThatThrownBy(() -> client.images().download("/a.png", folder.resolve("a.png")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the body's framing does not end");
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void smallResponseThatUnpacksToLargeOneIsCutOff() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      byte[] blanks = new byte[1 << 20];
      for (int i = 0; i < 300; i++) {
        gzip.write(blanks);
      }
    }
    SERVER.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.aResponse()
                    .withHeader("Content-Encoding", "gzip")
                    .withBody(packed.toByteArray())));
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      assertThatThrownBy(() -> client.tasks().fetch("17"))
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("larger than 16 MiB");
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
    }
  }

  @Test
  void brokenGzipIsNoResponse() {
    SERVER.stubFor(
        WireMock.any(WireMock.anyUrl())
            .willReturn(
                WireMock.aResponse()
                    .withHeader("Content-Encoding", "gzip")
                    .withBody(
                        new byte[] {0x1f, (byte) 0x8b, 8, 4, 0, 0, 0, 0, 0, 0, 127, 127, 1})));
    try (MidjourneyClient client = client(SERVER.baseUrl())) {
      assertThat(client.imagine("Cat").submit()).isInstanceOf(Submission.UnknownOutcome.class);
    }
  }
}
