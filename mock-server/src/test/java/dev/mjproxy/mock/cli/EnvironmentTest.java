package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Options from environment variables. */
final class EnvironmentTest {
  @Test
  void everyOptionHasAVariable() {
    MockServerOptions options =
        options(
            Map.of(
                "MJPROXY_TASK_DURATION", "2s",
                "MJPROXY_REMIX", "true",
                "MJPROXY_BANNED_WORDS", "a,b",
                "MJPROXY_SECRET", "S",
                "MJPROXY_PORT", "81",
                "OTHER", "x"));

    assertThat(options.tasks().duration()).isEqualTo(Duration.ofSeconds(2));
    assertThat(options.tasks().remix()).isTrue();
    assertThat(options.tasks().bannedWords()).containsExactly("nude", "gore", "a", "b");
    assertThat(options.access().secret()).contains("S");
    assertThat(options.network().port()).isEqualTo(81);
  }

  @Test
  void commandLineWins() {
    Map<String, String> variables = Map.of("MJPROXY_PORT", "81");

    assertThat(options(variables, "--port", "82").network().port()).isEqualTo(82);
    assertThat(options(variables, "--port=83").network().port()).isEqualTo(83);
  }

  @Test
  void emptyVariableIsNone() {
    assertThat(options(Map.of("MJPROXY_SECRET", "", "MJPROXY_HELP", "true")).access().secret())
        .isEmpty();
  }

  private static MockServerOptions options(Map<String, String> variables, String... args) {
    CommandLine command = MockMain.commandLine();
    command.parseArgs(Environment.before(args, command.getCommandSpec().options(), variables));
    return ((MockCommand) command.getCommand()).options();
  }
}
