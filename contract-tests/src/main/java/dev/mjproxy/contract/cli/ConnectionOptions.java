package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.options.ConnectionSettings;
import dev.mjproxy.contract.options.ProxySettings;
import dev.mjproxy.contract.options.TlsTrust;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The command-line options of TLS and pictures; proxies come from the environment. */
final class ConnectionOptions {
  @Option(
      names = "--ca",
      paramLabel = "FILE",
      description = "Trust the PEM certificates in this file too.")
  private @Nullable Path ca;

  @Option(
      names = "--insecure",
      description = "Take any certificate, for whatever name. The secret may fall into any hands.")
  private boolean insecure;

  @Option(
      names = "--allow-private-pictures",
      description =
          "Fetch pictures from private addresses too, not only from public ones and the target's"
              + " own host.")
  private boolean privatePictures;

  ConnectionSettings settings(Map<String, String> environment) {
    return new ConnectionSettings(trust(), ProxySettings.of(environment), privatePictures);
  }

  private TlsTrust trust() {
    Path file = ca;
    if (file != null && insecure) {
      throw new IllegalArgumentException("expected one of --ca and --insecure, found both");
    }
    if (insecure) {
      return TlsTrust.ANYONE;
    }
    try {
      return file == null ? TlsTrust.JAVA : TlsTrust.javaAnd(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--ca: " + e.getMessage(), e);
    }
  }
}
