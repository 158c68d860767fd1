package dev.mjproxy.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.client.FakeTime;
import dev.mjproxy.client.MidjourneyClient;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.fault.Fault;
import dev.mjproxy.mock.fault.FaultRule;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays each row of the second table in docs/guides/client-errors.md with a fault of the mock. */
final class RetryGuideTest {
  private static final Path GUIDE = Path.of("../docs/guides/client-errors.md");

  /** A row: failure, and whether a look and a submission are sent again. */
  record Row(RetryRule rule, boolean repeatsReads, boolean repeatsSubmissions) {
    static Row of(String line) {
      List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
      RetryRule rule = RetryRule.valueOf(cells.get(1).replaceFirst(":.*", ""));
      return new Row(rule, isAgain(cells.get(2)), isAgain(cells.get(3)));
    }

    private static boolean isAgain(String cell) {
      assertThat(cell).isIn("again", "never");
      return cell.equals("again");
    }
  }

  static Stream<Row> rows() throws IOException {
    return Files.readAllLines(GUIDE).stream()
        .dropWhile(line -> !line.startsWith("| failure"))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .map(Row::of);
  }

  @Test
  void guideHasEachRuleOnceInItsOrder() throws IOException {
    assertThat(rows().map(Row::rule)).containsExactly(RetryRule.values());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void lookIsSentAgainAsTheGuideSays(Row row) throws IOException {
    assertThat(retried(row.rule(), client -> client.tasks().list()))
        .isEqualTo(row.repeatsReads() ? Set.of(row.rule()) : Set.of());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void submissionIsSentAgainAsTheGuideSays(Row row) throws IOException {
    assertThat(retried(row.rule(), client -> client.imagine("Cat").submit()))
        .isEqualTo(row.repeatsSubmissions() ? Set.of(row.rule()) : Set.of());
  }

  /** What was sent again for which reason while one thing happened. */
  private static Set<RetryRule> retried(RetryRule rule, Consumer<MidjourneyClient> call)
      throws IOException {
    List<RetryRule> retried = new ArrayList<>();
    try (MockServer mock = MockServer.start(options(rule));
        MidjourneyClient client =
            MidjourneyClient.builder()
                .baseUrl(rule == RetryRule.NOT_SENT ? nobody() : mock.baseUrl().toString())
                .timeSource(new FakeTime().time())
                .listener(
                    new CallListener() {
                      @Override
                      public void retrying(
                          String operation, RetryRule because, int attempt, Duration delay) {
                        retried.add(because);
                      }
                    })
                .build()) {
      call.accept(client);
    } catch (MidjourneyException e) {
      assertThat(RetryRule.of(e)).isEqualTo(rule);
    }
    return Set.copyOf(retried);
  }

  private static MockServerOptions options(RetryRule rule) {
    return switch (rule) {
      case NOT_SENT -> MockServerOptions.defaults();
      case FINAL -> MockServerOptions.defaults().withSecret("another");
      case RATE_LIMITED -> struckBy(new Fault.TooManyRequests(Duration.ofSeconds(1)));
      case UNAVAILABLE -> struckBy(new Fault.ServerError(503));
      case NO_RESPONSE -> struckBy(new Fault.Reset());
      case SERVER_ERROR -> struckBy(new Fault.ServerError(500));
      case UNREADABLE -> struckBy(new Fault.Html());
    };
  }

  private static MockServerOptions struckBy(Fault fault) {
    return MockServerOptions.defaults().withFaults(List.of(new FaultRule(fault, Set.of(), 1, 1)));
  }

  private static String nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return "http://127.0.0.1:" + socket.getLocalPort();
    }
  }
}
