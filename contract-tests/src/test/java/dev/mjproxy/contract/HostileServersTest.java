package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.hostile.HostileMain;
import dev.mjproxy.contract.hostile.HostileServer;
import dev.mjproxy.contract.hostile.HostileServers;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.mock.MockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run against each hostile server, in a process of 256 MB: it ends with its reports, and
 * never by an error of ours. Several runs share a process, so that what one leaves behind would
 * show.
 */
@Execution(ExecutionMode.CONCURRENT)
final class HostileServersTest {
  private static final int GROUPS = 4;

  @Test
  void eachHasANameOfItsOwn() {
    assertThat(HostileServers.all()).extracting(HostileServer::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theRunsEndWithTheirReports(List<HostileServer> group, @TempDir Path directory)
      throws Exception {
    List<MockServer> honest = new ArrayList<>();
    List<LyingServer> servers = new ArrayList<>();
    try {
      for (HostileServer hostile : group) {
        MockServer mock = HonestServer.start(Duration.ofMillis(150));
        honest.add(mock);
        servers.add(LyingServer.start(mock.baseUrl().toString(), hostile.defects().get()));
      }
      verify(servers, directory);
    } finally {
      servers.forEach(LyingServer::close);
      honest.forEach(MockServer::close);
    }
    for (int i = 0; i < group.size(); i++) {
      assertReported(group.get(i), directory.resolve("" + (i + 1)));
    }
  }

  static List<List<HostileServer>> groups() {
    List<HostileServer> all = HostileServers.all();
    return IntStream.range(0, GROUPS)
        .mapToObj(
            group ->
                IntStream.range(0, all.size())
                    .filter(i -> i % GROUPS == group)
                    .mapToObj(all::get)
                    .toList())
        .toList();
  }

  private static void verify(List<LyingServer> servers, Path directory) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileMain.class.getName(),
                directory.toString()));
    servers.forEach(server -> command.add(server.baseUrl()));
    Path console = directory.resolve("console.txt");
    int exitCode =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(console.toFile())
            .start()
            .waitFor();
    assertThat(exitCode).as(Files.readString(console)).isZero();
  }

  private static void assertReported(HostileServer hostile, Path directory) throws Exception {
    for (String name : List.of("report.html", "report.sarif", "junit.xml")) {
      assertThat(directory.resolve(name)).as(hostile.name()).isNotEmptyFile();
    }
    JsonNode report =
        JsonMapper.shared().readTree(Files.readString(directory.resolve("report.json")));
    assertThat(
            report
                .path("rules")
                .valueStream()
                .filter(rule -> rule.path("verdict").asString("").equals("error"))
                .map(rule -> rule.path("id").asString("") + "\n" + rule.path("stackTrace")))
        .as(hostile.name())
        .isEmpty();
    assertThat(report.at("/run/ending").asString()).as(hostile.name()).isEqualTo("complete");
    assertThat(report.at("/summary/exitCode").asInt(-1)).as(hostile.name()).isIn(0, 1);
  }
}
