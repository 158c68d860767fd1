package dev.mjproxy.mock.cli;

import dev.mjproxy.openapi.profile.Profile;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry point of the command line: {@code java -jar mjproxy-mock.jar --port 8080}. */
public final class MockMain {
  private MockMain() {}

  /** Runs the mock until it is ended; exits with 2 on wrong usage, 1 if it cannot start. */
  public static void main(String[] args) {
    readSpecMeanwhile();
    int exitCode = run(commandLine(), System.getenv(), args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  /** Loads the spec in parallel with parsing the command line, since it takes long. */
  private static void readSpecMeanwhile() {
    Thread reader = new Thread(Profile::plusWithLegacyOperations, "mjproxy-spec");
    reader.setDaemon(true);
    reader.start();
  }

  static CommandLine commandLine() {
    return new CommandLine(new MockCommand())
        .setParameterExceptionHandler((e, args) -> wrongUsage(e, String.valueOf(e.getMessage())));
  }

  /**
   * Runs a command with options from all sources.
   *
   * @param environment variables such as {@code MJPROXY_PORT}
   */
  static int run(CommandLine command, Map<String, String> environment, String... args) {
    ConfigSources sources;
    try {
      sources = new ConfigSources(command.getCommandSpec(), environment, args);
    } catch (IllegalArgumentException e) {
      String message = String.valueOf(e.getMessage());
      return wrongUsage(new ParameterException(command, message), message);
    }
    return command
        .setDefaultValueProvider(sources)
        .setParameterExceptionHandler(
            (e, all) -> wrongUsage(e, sources.explain(String.valueOf(e.getMessage()), all)))
        .execute(args);
  }

  private static int wrongUsage(ParameterException e, String message) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(message);
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Run with --help to see all options.");
    return CommandLine.ExitCode.USAGE;
  }
}
