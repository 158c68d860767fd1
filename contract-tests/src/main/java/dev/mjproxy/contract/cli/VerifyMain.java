package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.Cancellation;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/** The main class of {@code mjproxy-verify.jar}. */
public final class VerifyMain {
  private VerifyMain() {}

  /**
   * Where a command runs.
   *
   * @param environment where secret and proxies are looked up
   * @param isWatched whether a person looks on, so that progress is shown
   * @param cancellation ends the run early
   */
  public record Environment(
      Map<String, String> environment, boolean isWatched, Cancellation cancellation) {

    /** Environment in which nobody ends a run early. */
    public Environment(Map<String, String> environment, boolean isWatched) {
      this(environment, isWatched, new Cancellation());
    }
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Cancellation cancellation = new Cancellation();
    EndingSignals.listen(cancellation);
    System.exit(
        run(
            arguments,
            new Environment(System.getenv(), Progress.isWatched(), cancellation),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
  }

  /**
   * Runs the command.
   *
   * @param environment environment, and whether a person looks on
   * @param out what was asked for
   * @param err what went wrong
   * @return the exit code; the command's help lists them all
   */
  public static int run(
      String[] arguments, Environment environment, PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new VerifyCommand(environment));
    command.addSubcommand(new DetectCommand(environment));
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
