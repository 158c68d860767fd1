package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import dev.mjproxy.mock.PortUnavailableException;
import dev.mjproxy.mock.StaticMockServer;
import dev.mjproxy.mock.internal.Version;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
    subcommands = ExportStubsCommand.class,
    sortOptions = false,
    usageHelpAutoWidth = true,
    abbreviateSynopsis = true,
    header = "A mock of the midjourney-proxy HTTP API whose tasks live, progress and finish.",
    description = {
      "",
      "Serves all 16 operations below /mj, /mj-fast/mj, /mj-turbo/mj and /mj-relax/mj, as the"
          + " documented edition does, or what another server has (--profile).",
      "Durations are written 8s, 400ms, 2m or PT8S. Every option can also be set as an environment"
          + " variable (--task-duration is MJPROXY_TASK_DURATION) or in a YAML file (--config)."
          + " The command line comes first, then the environment, then the file.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  mjproxy-mock --secret S --task-duration 400ms",
      "  mjproxy-mock --concurrency unlimited --fault kind=reset,rate=0.1",
      "  mjproxy-mock --profile relay",
      "  MJPROXY_SECRET=S mjproxy-mock --config mock.yaml",
      "  mjproxy-mock export-stubs stubs",
      "",
      "Words in a prompt such as 'mock:fail-at-46' choose a case, and so does the header",
      "'Prefer: code=429': see docs/guides/steering.md.",
      "Unofficial; not affiliated with Midjourney or Discord."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:ended by Ctrl-C or TERM (the shell may show 130 or 143)",
      "1:the server could not start, for example because the port is in use",
      "2:wrong usage"
    })
final class MockCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "YAML file with options, its keys their names without dashes: 'task-duration: 400ms'.")
  private @Nullable Path config;

  @Option(
      names = "--static",
      fallbackValue = "true",
      description =
          "Serves the spec's examples and nothing else: no tasks, no checks, no secret. The same"
              + " stubs as export-stubs writes.")
  private boolean examplesOnly;

  @ArgGroup(exclusive = false, heading = "%nDialect:%n")
  private ProfileOptions profile = new ProfileOptions();

  @ArgGroup(exclusive = false, heading = "%nNetwork:%n")
  private NetworkOptions network = new NetworkOptions();

  @ArgGroup(exclusive = false, heading = "%nHTTPS:%n")
  private HttpsOptions https = new HttpsOptions();

  @ArgGroup(exclusive = false, heading = "%nAccess:%n")
  private AccessOptions access = new AccessOptions();

  @ArgGroup(exclusive = false, heading = "%nTasks:%n")
  private TaskOptions tasks = new TaskOptions();

  @ArgGroup(exclusive = false, heading = "%nCallbacks, limits and faults:%n")
  private OtherOptions others = new OtherOptions();

  @ArgGroup(exclusive = false, heading = "%nConsole and log:%n")
  private ConsoleOptions console = new ConsoleOptions();

  @Override
  public Integer call() throws InterruptedException {
    MockServerOptions options = options();
    try {
      if (examplesOnly) {
        serveExamples(options);
      } else {
        serve(options);
      }
      return 0;
    } catch (PortUnavailableException e) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf(
          "Cannot listen on %s:%d (%s). Is another server running there? Choose another --port.%n",
          options.network().bindAddress(), options.network().port(), e.getMessage());
      err.flush();
      return 1;
    }
  }

  /** The file is read before the other options are, by {@link ConfigSources}. */
  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  MockServerOptions options() {
    try {
      return MockServerOptions.defaults()
          .with(network.read(https.read()))
          .with(access.read())
          .with(tasks.read())
          .with(others.hooks())
          .with(others.limits())
          .with(others.chance())
          .with(profile.read());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private void serve(MockServerOptions options) throws InterruptedException {
    try (MockServer server = MockServer.start(options)) {
      announce(server, options);
      awaitEnd(server::close);
    }
  }

  private void serveExamples(MockServerOptions options) throws InterruptedException {
    if (options.access().secret().isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--static: serves everybody; it cannot be had with a secret");
    }
    try (StaticMockServer server = StaticMockServer.start(options)) {
      PrintWriter out = spec.commandLine().getOut();
      out.printf("mjproxy examples %s on %s%n", Version.current(), server.baseUrl());
      server.httpsUrl().ifPresent(url -> out.printf("       and %s%n", url));
      out.printf("Try:  curl %s/mj/task/1/fetch%n", server.baseUrl());
      announceKey(server.adminKey());
      out.printf("Stop: Ctrl-C%n");
      out.flush();
      awaitEnd(server::close);
    }
  }

  private void announce(MockServer server, MockServerOptions options) {
    boolean secret = options.access().secret().isPresent();
    String header = secret ? "-H 'Authorization: Bearer YOUR_SECRET' " : "";
    PrintWriter out = spec.commandLine().getOut();
    out.printf("mjproxy mock %s on %s%n", Version.current(), server.baseUrl());
    server.httpsUrl().ifPresent(url -> out.printf("       and %s%n", url));
    out.printf(
        "Try:  curl %s-H 'Content-Type: application/json' -d '{\"prompt\":\"Cat\"}'"
            + " %s/mj/submit/imagine%n",
        header, server.baseUrl());
    announceKey(server.adminKey());
    console.begin(server, options.access().admin(), out);
    out.printf("Stop: Ctrl-C%n");
    out.flush();
  }

  private void announceKey(Optional<String> made) {
    if (!access.isKeyGiven()) {
      PrintWriter out = spec.commandLine().getOut();
      made.ifPresent(key -> out.printf("Admin API: -H 'X-Mjproxy-Admin-Key: %s'%n", key));
    }
  }

  /** Waits for the end of the process; the shutdown hook lets running requests finish. */
  private static void awaitEnd(Runnable close) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(new Thread(close, "mjproxy-stop"));
    new CountDownLatch(1).await();
  }

  /** Tells the version for {@code --version}. */
  static final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"mjproxy-mock " + Version.current()};
    }
  }
}
