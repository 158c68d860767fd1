package dev.mjproxy.contract.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine;

/** Where {@code java -jar mjproxy-verify.jar} begins. */
public final class VerifyMain {
  private VerifyMain() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(
        run(
            arguments,
            System.getenv(),
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
  }

  /**
   * Runs the command.
   *
   * @param environment where {@code MJPROXY_SECRET} is looked up
   * @param out what was asked for
   * @param err what went wrong
   * @return the exit code: 0 nothing failed, 1 a rule failed, 2 usage or no connection
   */
  public static int run(
      String[] arguments, Map<String, String> environment, PrintWriter out, PrintWriter err) {
    CommandLine command = new CommandLine(new VerifyCommand(environment));
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
