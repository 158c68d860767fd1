package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** What is shown of the server: its console in a browser, its requests in the terminal. */
final class ConsoleOptions {
  /** What {@code --log} can print. */
  enum Log {
    none,
    requests
  }

  @Option(names = "--open", fallbackValue = "true", description = "Opens the console in a browser.")
  private boolean open;

  @Option(
      names = "--log",
      paramLabel = "none|requests",
      defaultValue = "none",
      description =
          "requests: prints a line for each request: time, method, operation or path, HTTP status,"
              + " result code, duration, and what was wrong with it. Default: ${DEFAULT-VALUE}.")
  private Log log = Log.none;

  /** Announces the console, opens it and begins to log, as asked for. */
  void begin(MockServer server, boolean hasConsole, PrintWriter out) {
    URI console = server.baseUrl().resolve("/__mjproxy/");
    if (hasConsole) {
      out.printf("Console: %s%n", console);
    }
    if (open && hasConsole) {
      open(console, out);
    }
    if (log == Log.requests) {
      RequestLine line = new RequestLine(Ansi.AUTO.enabled());
      server.onRequest(
          request -> {
            out.println(line.of(request));
            out.flush();
          });
    }
  }

  private static void open(URI url, PrintWriter out) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", url.toString());
    } else {
      command = List.of(system.contains("mac") ? "open" : "xdg-open", url.toString());
    }
    try {
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      out.printf("--open: found no browser (%s); open %s%n", command.get(0), url);
    }
  }
}
