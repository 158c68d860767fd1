package dev.mjproxy.mock.cli;

import dev.mjproxy.mock.MockServerOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options for the secret and the admin key. */
final class AccessOptions {
  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description = "The secret that requests to the API must send. Default: none is needed.")
  private @Nullable String secret;

  @Option(
      names = "--secret-file",
      paramLabel = "FILE",
      description = "File with the secret in its first line; white space around it does not count.")
  private @Nullable Path secretFile;

  @Option(
      names = "--no-admin",
      fallbackValue = "true",
      description = "Switches the admin API /__mjproxy/ and WireMock's /__admin off.")
  private boolean noAdmin;

  @Option(
      names = "--admin-key",
      paramLabel = "KEY",
      description =
          "The key that requests to the admin API must send as X-Mjproxy-Admin-Key. Default: none on"
              + " a loopback address; otherwise a key is generated at the start and printed.")
  private @Nullable String adminKey;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      split = ",",
      description =
          "Names beside localhost by which the admin API may be called, such as a container's."
              + " Default: none; with the admin key any.")
  private Set<String> allowHosts = new LinkedHashSet<>();

  @Option(
      names = "--allow-wiremock-proxying",
      fallbackValue = "true",
      description =
          "Stubs may forward requests, send webhooks and read files, and WireMock's /__admin may"
              + " record, write files and shut the mock down.")
  private boolean wireMockProxying;

  MockServerOptions.Access read() {
    return new MockServerOptions.Access(
        secret(), !noAdmin, given("--admin-key", adminKey), allowHosts, wireMockProxying);
  }

  /** Whether the user knows the admin key, so that it need not be printed. */
  boolean isKeyGiven() {
    return adminKey != null;
  }

  private Optional<String> secret() {
    return secretFile == null
        ? given("--secret", secret)
        : Optional.of(SecretFile.read(secretFile));
  }

  /** An empty value, such as that of a variable that is not set, must not admit everybody. */
  private static Optional<String> given(String option, @Nullable String value) {
    if (value == null) {
      return Optional.empty();
    }
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          option
              + ": expected at least one character, found none; leave it out to ask for nothing");
    }
    return Optional.of(SecretFile.requireSendable(option, value.strip()));
  }
}
