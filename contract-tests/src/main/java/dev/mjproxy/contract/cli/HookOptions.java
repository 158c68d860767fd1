package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.Target;
import picocli.CommandLine.Option;

/** The options that say where callbacks go. */
final class HookOptions {
  @Option(
      names = "--hook-url",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "Where a server elsewhere reaches this machine for callbacks; see also --hook-port.")
  private String url = "";

  @Option(
      names = "--hook-port",
      paramLabel = "N",
      defaultValue = "0",
      description = "Where to listen for callbacks. Default: any free port.")
  private int port;

  Target.Hook hook() {
    return new Target.Hook(url, port);
  }
}
