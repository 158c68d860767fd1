package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.verdict.VisibleText;
import java.io.IOException;
import picocli.CommandLine;

/** What ends a run early, in one sentence; a stack trace reaches nobody. */
final class PlainErrors implements CommandLine.IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(VisibleText.line(sentence(e)));
    return CommandLine.ExitCode.USAGE;
  }

  private static String sentence(Exception e) {
    if (e instanceof TargetUnreachableException || e instanceof IllegalArgumentException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof IOException) {
      return "A file cannot be read or written: " + e.getMessage();
    }
    if (e instanceof InterruptedException) {
      return "Interrupted.";
    }
    return "Internal error (%s: %s); please report it with the command that you ran."
        .formatted(e.getClass().getSimpleName(), e.getMessage());
  }
}
