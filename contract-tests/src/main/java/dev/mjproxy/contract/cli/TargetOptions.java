package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.options.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command-line options that name the server, its secret and the time-outs. */
final class TargetOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The server, without /mj; such as http://127.0.0.1:8080.")
  private String url = "";

  @Option(
      names = "--secret",
      paramLabel = "S",
      description = "Its secret; better by MJPROXY_SECRET or --secret-file, which no one sees.")
  private @Nullable String secret;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "A file whose first line is the secret.")
  private @Nullable Path secretFile;

  @Option(
      names = "--secret-form",
      paramLabel = "FORM",
      defaultValue = "bearer",
      converter = SecretFormConverter.class,
      completionCandidates = SecretFormConverter.Words.class,
      description = "The header for it: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  private Access.SecretForm form = Access.SecretForm.BEARER;

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      defaultValue = "",
      description = "A mode prefix before every path, such as /mj-fast.")
  private String prefix = "";

  @Option(
      names = "--request-timeout",
      paramLabel = "TIME",
      defaultValue = "10s",
      description = "For one exchange, to the last byte. Default: ${DEFAULT-VALUE}.")
  private Duration requestTimeout = Target.Timeouts.DEFAULT.request();

  @Option(
      names = "--task-timeout",
      paramLabel = "TIME",
      defaultValue = "5m",
      description = "For the end of one task. Default: ${DEFAULT-VALUE}.")
  private Duration taskTimeout = Target.Timeouts.DEFAULT.task();

  @Option(
      names = "--total-timeout",
      paramLabel = "TIME",
      defaultValue = "30m",
      description = "After it no further check begins. Default: ${DEFAULT-VALUE}.")
  private Duration totalTimeout = Target.Timeouts.DEFAULT.total();

  @Option(
      names = "--poll-interval",
      paramLabel = "TIME",
      defaultValue = "0s",
      description = "Between two polls of a task. Default: it grows from 40ms to 3s.")
  private Duration pollInterval = Target.Timeouts.DEFAULT.pollInterval();

  @Mixin private LoadOptions load = new LoadOptions();
  @Mixin private ConnectionOptions connection = new ConnectionOptions();
  @Mixin private CallbackOptions callback = new CallbackOptions();

  Target target(Map<String, String> environment) throws IOException {
    if (url.isEmpty()) {
      throw new IllegalArgumentException("Missing required option: --url=URL; see --help.");
    }
    return Target.at(url)
        .withSecret(secret(environment))
        .withSecretForm(form)
        .withPrefix(prefix)
        .withTimeouts(new Target.Timeouts(requestTimeout, taskTimeout, totalTimeout, pollInterval))
        .withLoadLimits(load.loadLimits())
        .withConnection(connection.settings(environment))
        .withCallback(callback.address());
  }

  String secret(Map<String, String> environment) throws IOException {
    if (secret != null) {
      return usable("--secret", secret);
    }
    if (secretFile == null) {
      String inherited = environment.getOrDefault("MJPROXY_SECRET", "");
      return inherited.isEmpty() ? "" : usable("MJPROXY_SECRET", inherited);
    }
    if (!Files.isReadable(secretFile)) {
      throw new IllegalArgumentException(
          "--secret-file: expected a readable file, found none at " + secretFile);
    }
    String first = Files.readString(secretFile).lines().findFirst().orElse("");
    return usable("--secret-file", first.replace("\uFEFF", "").strip());
  }

  /** An empty secret would be taken for none, and the run would say less than it seems to. */
  private static String usable(String option, String secret) {
    if (secret.isBlank() || secret.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "%s: expected a secret without control characters, found %s"
              .formatted(option, secret.isBlank() ? "an empty one" : "one with some"));
    }
    return secret;
  }
}
