package dev.mjproxy.contract.hostile;

import dev.mjproxy.contract.cli.VerifyMain;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Verifies one server after the other in one small process, which then has to be of use still. */
public final class HostileMain {
  private HostileMain() {}

  /**
   * Writes the reports of each server into a directory of its own.
   *
   * @param args the directory, and then the addresses
   */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (int i = 1; i < args.length; i++) {
      int exitCode =
          VerifyMain.run(
              List.of(
                      "--url=" + args[i],
                      "--secret=S",
                      "--budget=500",
                      "--request-timeout=2s",
                      "--task-timeout=600ms",
                      "--total-timeout=120s",
                      "--poll-interval=50ms",
                      "--patience=0s",
                      "--report=" + Path.of(args[0]).resolve("" + i))
                  .toArray(String[]::new),
              new VerifyMain.Environment(Map.of(), false),
              out,
              out);
      out.println("exit code " + exitCode);
    }
  }
}
