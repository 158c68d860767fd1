package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.Version;
import dev.mjproxy.mock.task.Tasks;
import dev.mjproxy.mock.wiremock.PortUnavailableException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The mock server as a command. */
@Command(
    name = "mjproxy-mock",
    mixinStandardHelpOptions = true,
    versionProvider = MockCommand.VersionProvider.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    header = "A mock of the midjourney-proxy HTTP API whose tasks live, progress and finish.",
    description = {
      "",
      "Serves all 16 operations below /mj, /mj-fast/mj, /mj-turbo/mj and /mj-relax/mj.",
      "Durations are written 8s, 400ms, 2m or PT8S.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ended by Ctrl-C or TERM",
      "1:the server could not start, for example because the port is in use",
      "2:wrong usage"
    })
final class MockCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "Port to listen on; 0 for any free one. Default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--bind",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "Address to listen on; 0.0.0.0 for all. Default: ${DEFAULT-VALUE}.")
  private String bindAddress;

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      defaultValue = "${env:MJPROXY_SECRET}",
      description =
          "What callers must send; also from MJPROXY_SECRET. Default: none, all may call.")
  private @Nullable String secret;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "File that holds the secret; white space around it does not count.")
  private @Nullable Path secretFile;

  @Option(
      names = "--task-duration",
      paramLabel = "DURATION",
      defaultValue = "8s",
      converter = DurationConverter.class,
      description =
          "How long a task takes; turbo takes half of it, relax twice. Default: ${DEFAULT-VALUE}.")
  private Duration taskDuration;

  @Option(
      names = "--concurrency",
      paramLabel = "N",
      defaultValue = "3",
      description = "How many tasks run at once, or 'unlimited'. Default: ${DEFAULT-VALUE}.")
  private String concurrency;

  @Option(
      names = "--queue-size",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many more tasks may wait. Default: ${DEFAULT-VALUE}.")
  private int queueSize;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "Fixes what pictures show. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Override
  public Integer call() throws InterruptedException {
    MockServerOptions options = options();
    try (MockServer server = MockServer.start(options)) {
      announce(server);
      awaitEnd(server);
      return 0;
    } catch (PortUnavailableException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "Cannot listen on %s:%d (%s). Is another server running there? Choose another --port.%n",
          bindAddress, port, e.getMessage());
      err.flush();
      return 1;
    }
  }

  private void announce(MockServer server) {
    String header = options().secret().isPresent() ? "-H 'Authorization: Bearer YOUR_SECRET' " : "";
    PrintWriter out = spec.commandLine().getOut();
    out.printf("mjproxy mock %s on %s%n", Version.current(), server.baseUrl());
    out.printf(
        "Try:  curl %s-H 'Content-Type: application/json' -d '{\"prompt\":\"Cat\"}' %s/mj/submit/imagine%n",
        header, server.baseUrl());
    out.printf("Stop: Ctrl-C%n");
    out.flush();
  }

  /** Waits for the end of the process; the hook lets requests under way finish. */
  private static void awaitEnd(MockServer server) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "mjproxy-stop"));
    new CountDownLatch(1).await();
  }

  private MockServerOptions options() {
    try {
      MockServerOptions options =
          MockServerOptions.defaults()
              .withPort(range("--port", port, 0, 65_535))
              .withBindAddress(bindAddress)
              .withTaskDuration(taskDuration)
              .withConcurrency(concurrency())
              .withQueueSize(queueSize)
              .withSeed(seed);
      return secret().map(options::withSecret).orElse(options);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private int concurrency() {
    if (concurrency.equals("unlimited")) {
      return Tasks.UNLIMITED;
    }
    try {
      return Integer.parseInt(concurrency);
    } catch (NumberFormatException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--concurrency: expected a number or 'unlimited', found '" + concurrency + "'");
    }
  }

  private int range(String option, int value, int from, int to) {
    if (value < from || value > to) {
      throw new ParameterException(
          spec.commandLine(), "%s: expected %d to %d, found %d".formatted(option, from, to, value));
    }
    return value;
  }

  private Optional<String> secret() {
    if (secretFile == null) {
      return Optional.ofNullable(secret).filter(text -> !text.isBlank());
    }
    try {
      String text = Files.readString(secretFile).strip();
      if (text.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "--secret-file: " + secretFile + " is empty");
      }
      return Optional.of(text);
    } catch (IOException e) {
      throw new ParameterException(
          spec.commandLine(), "--secret-file: cannot read " + secretFile, e);
    }
  }

  /** Tells the version for {@code --version}. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"mjproxy-mock " + Version.current()};
    }
  }
}
