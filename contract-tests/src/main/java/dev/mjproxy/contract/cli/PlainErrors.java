package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.TargetUnreachableException;
import dev.mjproxy.contract.internal.text.VisibleText;
import java.io.IOException;
import picocli.CommandLine;

/** Prints an exception that ends a command as one sentence, without its stack trace. */
final class PlainErrors implements CommandLine.IExecutionExceptionHandler {
  private static final int OWN_ERROR = 3;

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult parsed) {
    command.getErr().println(VisibleText.line(sentence(e)));
    return isOfTheUser(e) ? CommandLine.ExitCode.USAGE : OWN_ERROR;
  }

  private static boolean isOfTheUser(Exception e) {
    return e instanceof TargetUnreachableException
        || e instanceof IllegalArgumentException
        || e instanceof IOException;
  }

  private static String place(Exception e) {
    return e.getStackTrace().length == 0 ? "" : " at " + e.getStackTrace()[0];
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
    return "Internal error (%s: %s%s); please report it with the command that you ran."
        .formatted(e.getClass().getSimpleName(), e.getMessage(), place(e));
  }
}
