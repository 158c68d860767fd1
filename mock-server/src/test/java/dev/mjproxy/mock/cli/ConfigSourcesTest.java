package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.DialectOptions;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.internal.task.Tasks;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

final class ConfigSourcesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void withoutAnySourceTheDefaultsHold() {
    assertThat(options(Map.of()).network().port()).isEqualTo(8080);
    assertThat(options(Map.of()).tasks().duration()).isEqualTo(Duration.ofSeconds(8));
  }

  @Test
  void theCommandLineComesBeforeTheEnvironmentBeforeTheFile() throws IOException {
    String file = file("port: 1001\nqueue-size: 1\ntask-duration: 1s\n");
    Map<String, String> environment =
        Map.of("MJPROXY_PORT", "1002", "MJPROXY_TASK_DURATION", "2s", "MJPROXY_OTHER", "x");
    MockServerOptions options = options(environment, "--config", file, "--port", "1003");
    assertThat(options.network().port()).isEqualTo(1003);
    assertThat(options.tasks().duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.tasks().queueSize()).isEqualTo(1);
  }

  @Test
  void profileComesFromAllSources() throws IOException {
    String file = file("profile: relay\nlegacy-operations: false\n");

    assertThat(options(Map.of()).dialect()).isEqualTo(new DialectOptions("plus", true));
    assertThat(options(Map.of(), "--legacy-operations=false").dialect())
        .isEqualTo(new DialectOptions("plus", false));
    assertThat(options(Map.of(), "--config", file).dialect())
        .isEqualTo(new DialectOptions("relay", false));
    assertThat(options(Map.of("MJPROXY_PROFILE", "trueai"), "--config", file).dialect().profile())
        .isEqualTo("trueai");
    assertThat(options(Map.of(), "--profile", "original").dialect().profile())
        .isEqualTo("original");
  }

  @Test
  void theEnvironmentMayNameTheFile() throws IOException {
    String file = file("secret: S\n");
    assertThat(options(Map.of("MJPROXY_CONFIG", file)).access().secret()).contains("S");
  }

  @Test
  void theEnvironmentHoldsTheSecretAndLists() {
    MockServerOptions options =
        options(
            Map.of(
                "MJPROXY_SECRET", "S",
                "MJPROXY_ALLOW_HOOKS", "a.example,b.example",
                "MJPROXY_FAULT", "kind=reset,rate=0.5;kind=html"));
    assertThat(options.access().secret()).contains("S");
    assertThat(options.hooks().allowedHosts()).containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(options.chance().faults()).hasSize(2);
  }

  @Test
  void aFileHoldsListsFaultsAndFlags() throws IOException {
    String file =
        file(
            """
            remix: true
            no-admin: true
            trust-forwarded: false
            concurrency: unlimited
            allow-hooks: [a.example, b.example]
            fault:
              - kind: delay
                duration: 200ms
                operations: [fetchTask, listTasks]
              - kind=html
            """);
    MockServerOptions options = options(Map.of(), "--config=" + file);
    assertThat(options.tasks().remix()).isTrue();
    assertThat(options.access().admin()).isFalse();
    assertThat(options.network().trustForwarded()).isFalse();
    assertThat(options.tasks().concurrency()).isEqualTo(Tasks.UNLIMITED);
    assertThat(options.hooks().allowedHosts()).containsExactlyInAnyOrder("a.example", "b.example");
    assertThat(options.chance().faults()).hasSize(2);
  }

  @Test
  void aFlagOnTheCommandLineIsOnWhateverTheFileSays() throws IOException {
    String on = file("remix: true\n");
    assertThat(options(Map.of(), "--config", on, "--remix").tasks().remix()).isTrue();
    assertThat(options(Map.of("MJPROXY_REMIX", "false"), "--remix").tasks().remix()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prot: 1            | FILE: unknown key 'prot'; known: ",
        "help: true         | FILE: unknown key 'help'; known: ",
        "port: [1, 2]       | FILE: key 'port': expected one value, found [1,2]",
        "port:              | FILE: key 'port': expected one value, found null",
        "port: abc          | FILE: key 'port': Invalid value for option '--port': 'abc'",
        "port: 70000        | FILE: key 'port': --port: expected 0 to 65535, found 70000",
        "queue-size: -1     | FILE: key 'queue-size': queue size: expected 0 or more, found -1",
        "task-duration: 8   | FILE: key 'task-duration': Invalid value for option"
            + " '--task-duration'",
        "remix: maybe       | FILE: key 'remix': Invalid value for option '--remix': 'maybe'",
        "fault: kind=nope   | FILE: key 'fault': fault kind: expected one of",
        "'- port'           | --config: FILE: expected a YAML object at the top",
        "'port: 1\nport: 2' | --config: FILE: ",
        "'{'                | --config: FILE: ",
      })
  void aWrongFileIsWrongUsageThatNamesFileAndKey(String content, String message)
      throws IOException {
    String file = file(content);
    StringWriter err = new StringWriter();
    assertThat(run(err, Map.of(), "--config", file)).isEqualTo(2);
    assertThat(err.toString()).startsWith(message.replace("FILE", file));
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    StringWriter err = new StringWriter();
    String missing = folder.resolve("missing.yaml").toString();
    assertThat(run(err, Map.of(), "--config", missing)).isEqualTo(2);
    assertThat(err.toString()).startsWith("--config: " + missing + ": no such file");
  }

  @Test
  void aWrongVariableIsNamed() {
    StringWriter err = new StringWriter();
    assertThat(run(err, Map.of("MJPROXY_SPEED", "0"))).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("environment variable MJPROXY_SPEED: --speed: expected more than 0, found 0");
  }

  @Test
  void whatTheCommandLineSaysIsNotBlamedOnTheFile() throws IOException {
    StringWriter err = new StringWriter();
    String file = file("speed: 2\n");
    assertThat(run(err, Map.of(), "--config", file, "--speed=0")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--speed: expected more than 0");
  }

  @Test
  void examplesAreNotServedWithASecret() {
    StringWriter err = new StringWriter();
    assertThat(run(err, Map.of(), "--static", "--secret", "S")).isEqualTo(2);
    assertThat(err.toString()).startsWith("--static: serves everybody");
  }

  @Test
  void theExportKnowsNothingOfTheServersOptions() throws IOException {
    StringWriter err = new StringWriter();
    String stubs = folder.resolve("stubs").toString();
    assertThat(run(err, Map.of("MJPROXY_SECRET", "S"), "export-stubs", stubs)).isZero();
    assertThat(run(err, Map.of(), "export-stubs", stubs)).isEqualTo(2);
    assertThat(err.toString()).startsWith(stubs + ": expected an empty folder");
    assertThat(run(err, Map.of(), "export-stubs", stubs, "--force")).isZero();
  }

  @Test
  void everyOptionButHelpCanBeSetFromOutside() {
    CommandLine command = MockMain.commandLine();
    Map<String, String> environment = Map.of();
    ConfigSources sources = new ConfigSources(command.getCommandSpec(), environment);
    Stream<OptionSpec> flags =
        command.getCommandSpec().options().stream()
            .filter(option -> option.arity().max() == 0 && !option.usageHelp());
    assertThat(flags.filter(option -> !option.versionHelp()))
        .isNotEmpty()
        .allMatch(option -> "true".equals(option.fallbackValue()), "has a fallback value");
    assertThat(sources.explain("no subject")).isEqualTo("no subject");
  }

  private String file(String content) throws IOException {
    return Files.writeString(folder.resolve("mock.yaml"), content).toString();
  }

  private static int run(StringWriter err, Map<String, String> environment, String... args) {
    CommandLine command =
        MockMain.commandLine()
            .setErr(new PrintWriter(err, true))
            .setOut(new PrintWriter(new StringWriter()));
    return MockMain.run(command, environment, args);
  }

  private static MockServerOptions options(Map<String, String> environment, String... args) {
    CommandLine command = MockMain.commandLine();
    command.setDefaultValueProvider(new ConfigSources(command.getCommandSpec(), environment, args));
    command.parseArgs(args);
    MockCommand mock = command.getCommand();
    return mock.options();
  }
}
