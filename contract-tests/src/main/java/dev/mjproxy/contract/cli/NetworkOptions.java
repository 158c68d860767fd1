package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.probe.Network;
import dev.mjproxy.contract.probe.Proxies;
import dev.mjproxy.contract.probe.Trust;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say whom to trust and what to fetch; proxies come from the environment. */
final class NetworkOptions {
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

  Network network(Map<String, String> environment) {
    return new Network(trust(), Proxies.of(environment), privatePictures);
  }

  private Trust trust() {
    Path file = ca;
    if (file != null && insecure) {
      throw new IllegalArgumentException("expected one of --ca and --insecure, found both");
    }
    if (insecure) {
      return Trust.ANYONE;
    }
    try {
      return file == null ? Trust.JAVA : Trust.javaAnd(file);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--ca: " + e.getMessage(), e);
    }
  }
}
