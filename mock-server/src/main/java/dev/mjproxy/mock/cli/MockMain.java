package dev.mjproxy.mock.cli;

import picocli.CommandLine;

/** The command line's way in: {@code java -jar mjproxy-mock.jar --port 8080}. */
public final class MockMain {
  private MockMain() {}

  /** Runs the mock until it is ended; exits with 2 on wrong usage, 1 if it cannot start. */
  public static void main(String[] args) {
    int exitCode = new CommandLine(new MockCommand()).execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }
}
