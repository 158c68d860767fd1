package dev.mjproxy.contract.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Settings of picocli that all commands share. */
final class Commands {
  private Commands() {}

  /** Where to write what was asked for. */
  static PrintWriter out(@Nullable CommandSpec spec) {
    return of(spec).commandLine().getOut();
  }

  /** Where to write everything else. */
  static PrintWriter err(@Nullable CommandSpec spec) {
    return of(spec).commandLine().getErr();
  }

  private static CommandSpec of(@Nullable CommandSpec spec) {
    if (spec == null) {
      throw new IllegalStateException("expected to be run by picocli, found no command");
    }
    return spec;
  }
}
