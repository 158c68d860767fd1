package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.Target;
import picocli.CommandLine.Option;

/** The command-line options of the callback listener. */
final class CallbackOptions {
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

  Target.CallbackAddress address() {
    return new Target.CallbackAddress(url, port);
  }
}
