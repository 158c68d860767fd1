package dev.mjproxy.client.error;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.Server;
import dev.mjproxy.client.http.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays each row of the table in docs/guides/client-errors.md over HTTP. */
final class ErrorsGuideTest {
  private static final Path GUIDE = Path.of("../docs/guides/client-errors.md");

  @RegisterExtension static final WireMockExtension SERVER = Server.onAnyPort();

  /**
   * A row.
   *
   * @param fetch what a fetch gives
   * @param submit what a submission gives
   */
  record Row(String http, String body, String fetch, String submit) {
    static Row of(String line) {
      List<String> cells = Stream.of(line.split("(?<!\\\\)\\|", -1)).map(String::strip).toList();
      return new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .dropWhile(line -> !line.startsWith("| response"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of);
  }

  @Test
  void guideHasManyRows() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void replyBecomesWhatTheGuideSays(Row row) {
    SERVER.stubFor(any(anyUrl()).willReturn(response(row)));
    try (MidjourneyClient client =
        MidjourneyClient.builder()
            .baseUrl(SERVER.baseUrl())
            .retries(RetryPolicy.none())
            .readTimeout(Duration.ofSeconds(1))
            .timeSource(new FakeTime().time())
            .build()) {
      assertThat(nameOf(() -> client.tasks().fetch("1"))).isEqualTo(row.fetch());
      assertThat(nameOf(() -> client.imagine("Cat").submit())).isEqualTo(row.submit());
    }
  }

  private static ResponseDefinitionBuilder response(Row row) {
    if (row.http().equals("reset")) {
      return aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER);
    }
    if (row.http().equals("silence")) {
      return aResponse().withFixedDelay(2_500);
    }
    String[] words = row.http().split(" ", 2);
    ResponseDefinitionBuilder response = aResponse().withStatus(Integer.parseInt(words[0]));
    if (words.length > 1) {
      String[] header = words[1].split(": ", 2);
      response.withHeader(header[0], header[1]);
    }
    String body = row.body().equals("empty") ? "" : row.body().replace("`", "");
    return body.isEmpty() ? response : response.withBody(body.replace("\\|", "|"));
  }

  private static String nameOf(Supplier<?> call) {
    try {
      return call.get().getClass().getSimpleName().replace("Record", "");
    } catch (MidjourneyException e) {
      assertThat(e.getMessage()).contains("; ");
      return e.getClass().getSimpleName();
    }
  }
}
