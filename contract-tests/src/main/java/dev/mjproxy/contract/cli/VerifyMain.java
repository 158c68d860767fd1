package dev.mjproxy.contract.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/** Where {@code java -jar mjproxy-verify.jar} begins. */
public final class VerifyMain {
  private VerifyMain() {}

  /**
   * Where a command runs.
   *
   * @param environment where secret and proxies are looked up
   * @param isWatched whether a person looks on, so that progress is shown
   */
  public record Surroundings(Map<String, String> environment, boolean isWatched) {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            arguments,
            new Surroundings(System.getenv(), Progress.isWatched()),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
  }

  /**
   * Runs the command.
   *
   * @param surroundings environment, and whether a person looks on
   * @param out what was asked for
   * @param err what went wrong
   * @return the exit code: 0 nothing failed, 1 a rule failed, 2 usage or no connection
   */
  public static int run(
      String[] arguments, Surroundings surroundings, PrintWriter out, PrintWriter err) {
    CommandLine command =
        new CommandLine(new VerifyCommand(surroundings.environment(), surroundings.isWatched()));
    command.setOut(out);
    command.setErr(err);
    command.registerConverter(Duration.class, new DurationConverter());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler(new UsageErrors());
    command.setExecutionExceptionHandler(new PlainErrors());
    int exitCode = command.execute(arguments);
    out.flush();
    err.flush();
    return exitCode;
  }
}
