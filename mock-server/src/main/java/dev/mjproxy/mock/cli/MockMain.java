package dev.mjproxy.mock.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line's way in: {@code java -jar mjproxy-mock.jar --port 8080}. */
public final class MockMain {
  private MockMain() {}

  /** Runs the mock until it is ended; exits with 2 on wrong usage, 1 if it cannot start. */
  public static void main(String[] args) {
    CommandLine command = commandLine();
    int exitCode =
        command.execute(
            Environment.before(args, command.getCommandSpec().options(), System.getenv()));
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new MockCommand()).setParameterExceptionHandler(MockMain::wrongUsage);
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    PrintWriter err = e.getCommandLine().getErr();
    err.println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Run with --help to see all options.");
    return CommandLine.ExitCode.USAGE;
  }
}
