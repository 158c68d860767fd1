package dev.mjproxy.mock.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Limits;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is thrown at the socket: never a 5xx, a page of HTML, a stack trace or a hang, and the
 * connection can be used or is closed.
 */
final class WireTest {
  private static final int MAX_BODY = 10_000;
  private static final String JSON = "Host: x\nContent-Type: application/json\n";
  private static final String OK = "GET /mj/task/queue HTTP/1.1\nHost: x\n\n";

  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.with(new Limits(1_000, MAX_BODY, 1_000)));

  static Stream<Arguments> requests() {
    Map<String, String> cases = new LinkedHashMap<>();
    lines(cases);
    headers(cases);
    bodies(cases);
    return cases.entrySet().stream()
        .map(
            entry -> {
              String[] name = entry.getKey().split(" ", 2);
              return Arguments.of(name[1], Integer.parseInt(name[0]), entry.getValue());
            });
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void isAnsweredWithJsonAndNoServerError(String name, int status, String request)
      throws IOException {
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer answer = socket.send(request).answer(request.startsWith("HEAD"));

      assertThat(answer).as("a reply").isNotNull();
      assertThat(answer.status()).as(answer.text()).isEqualTo(status);
      assertThat(answer.header("X-Mjproxy-Mock")).isPresent();
      assertThat(answer.header("Date")).isPresent();
      assertThat(answer.text().toLowerCase(Locale.ROOT))
          .doesNotContain("<html", "\tat ", "exception");
      if (answer.body().length > 0 && status >= 400) {
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("message").asString()).isNotEmpty();
      }
      if (!RawSocket.closes(answer) && !request.contains("HTTP/1.0")) {
        Answer next = socket.send(OK).answer(false);
        assertThat(next).as("the reply to the next request").isNotNull();
        assertThat(next.status()).isEqualTo(200);
      }
    }
  }

  private static void lines(Map<String, String> cases) {
    cases.put("200 plain", OK);
    cases.put("405 unknown method", "FOO /mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("404 unknown method on unknown path", "FOO /x HTTP/1.1\nHost: x\n\n");
    cases.put("405 TRACE", "TRACE /mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("405 CONNECT", "CONNECT x:80 HTTP/1.1\nHost: x:80\n\n");
    cases.put("405 HEAD", "HEAD /mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("405 OPTIONS without CORS", "OPTIONS /mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("404 asterisk", "OPTIONS * HTTP/1.1\nHost: x\n\n");
    cases.put("200 lower-case method", "get /mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("200 absolute form", "GET http://x/mj/task/queue HTTP/1.1\nHost: x\n\n");
    cases.put("400 garbage", "garbage\n\n");
    cases.put("400 binary garbage", "\u0016\u0003\u0001\u0002\u0000\u0001\n\n");
    cases.put("400 broken escape", "GET /mj/task/%E0%A4%A/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("400 lone percent", "GET /mj/task/%/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("200 half a character", "GET /mj/task/%E0%A4/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("400 zero byte", "GET /mj/task/%00/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("200 dots", "GET /mj/task/%2e%2e/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("400 raw bytes", "GET /mj/task/\u00e9\u00ff/fetch HTTP/1.1\nHost: x\n\n");
    cases.put("200 empty id", "GET /mj/task//fetch HTTP/1.1\nHost: x\n\n");
    cases.put("200 double slashes", "GET //mj//task///queue HTTP/1.1\nHost: x\n\n");
    cases.put("200 trailing slash", "GET /mj/task/queue/ HTTP/1.1\nHost: x\n\n");
    cases.put("200 odd query", "GET /mj/task/queue?a=%ff&&=%00&b HTTP/1.1\nHost: x\n\n");
    cases.put("400 broken query", "GET /mj/task/queue?a=%zz HTTP/1.1\nHost: x\n\n");
    cases.put("400 climbing", "GET /mj/../../etc/passwd HTTP/1.1\nHost: x\n\n");
    cases.put("404 root", "GET / HTTP/1.1\nHost: x\n\n");
    cases.put("414 long path", "GET /" + "a".repeat(40_000) + " HTTP/1.1\nHost: x\n\n");
    cases.put("505 other version", "GET /mj/task/queue HTTP/3.7\nHost: x\n\n");
  }

  private static void headers(Map<String, String> cases) {
    cases.put("400 no Host", "GET /mj/task/queue HTTP/1.1\n\n");
    cases.put("400 two Hosts", "GET /mj/task/queue HTTP/1.1\nHost: x\nHost: y\n\n");
    cases.put("200 HTTP/1.0", "GET /mj/task/queue HTTP/1.0\n\n");
    cases.put("431 large header", OK.replace("\n\n", "\nX-Big: " + "a".repeat(40_000) + "\n\n"));
    cases.put("431 many headers", OK.replace("\n\n", "\nX: y".repeat(7_000) + "\n\n"));
    cases.put("400 header without a name", OK.replace("\n\n", "\n: y\n\n"));
    cases.put("400 header without a colon", OK.replace("\n\n", "\nnonsense\n\n"));
    cases.put("200 typed GET", OK.replace("\n\n", "\nContent-Type: application/json\n\n"));
    cases.put(
        "200 form GET",
        OK.replace("\n\n", "\nContent-Type: application/x-www-form-urlencoded\n\n"));
    cases.put("200 body on GET", OK.replace("\n\n", "\nContent-Length: 2\n\nhi"));
    cases.put("415 gzip", post("Content-Encoding: gzip\nContent-Length: 2\n\n\u001f\u008b"));
    cases.put(
        "415 gzip bomb", post("Content-Encoding: gzip, gzip\nContent-Length: 2\n\n\u001f\u008b"));
    cases.put("415 unknown encoding", post("Content-Encoding: zip\nContent-Length: 2\n\n{}"));
    cases.put("200 identity", post("Content-Encoding: identity\nContent-Length: 2\n\n{}"));
    cases.put("400 negative length", post("Content-Length: -1\n\n{}"));
    cases.put("400 length of letters", post("Content-Length: two\n\n{}"));
    cases.put("400 two lengths", post("Content-Length: 2\nContent-Length: 3\n\n{}"));
    cases.put(
        "400 length and chunks", post("Content-Length: 2\nTransfer-Encoding: chunked\n\n0\n\n"));
    cases.put("413 too long", post("Content-Length: 10001\n\n"));
    cases.put("413 far too long", post("Content-Length: 9223372036854775807\n\n"));
    cases.put("400 longer than a number", post("Content-Length: 99999999999999999999\n\n"));
  }

  private static void bodies(Map<String, String> cases) {
    String large = "2711\n" + "a".repeat(MAX_BODY + 1) + "\n0\n\n";
    cases.put("413 chunks too long", post("Transfer-Encoding: chunked\n\n" + large));
    cases.put("200 chunks", post("Transfer-Encoding: chunked\n\n2\n{}\n0\n\n"));
    cases.put("400 broken chunks", post("Transfer-Encoding: chunked\n\nzz\n{}\n0\n\n"));
    cases.put("400 deep JSON", body("[".repeat(5_000)));
    cases.put("400 deep object", body("{\"a\":".repeat(1_500)));
    cases.put("400 huge number", body("{\"pageNumber\":1" + "0".repeat(5_000) + "}"));
    cases.put("400 huge exponent", body("{\"pageNumber\":1e999999999}"));
    cases.put("400 exponent beyond all limits", body("{\"pageNumber\":1e99999999999}"));
    cases.put("400 broken UTF-8", body("{\"prompt\":\"\u00c3(\"}"));
    cases.put("400 lone surrogate", body("{\"pageNumber\":\"\\ud800\"}"));
    cases.put("400 duplicate names", body("{\"pageSize\":\"1\",\"pageSize\":2}"));
  }

  private static String post(String rest) {
    return "POST /mj/task/query HTTP/1.1\n" + JSON + rest;
  }

  private static String body(String json) {
    return post("Content-Length: " + json.length() + "\n\n" + json);
  }
}
