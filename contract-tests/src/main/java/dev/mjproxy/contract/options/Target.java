package dev.mjproxy.contract.options;

import dev.mjproxy.contract.internal.address.Address;
import java.time.Duration;

/**
 * The server to verify. Immutable; start from {@link #at}.
 *
 * @param url where the paths of the API begin, without {@code /mj} and without a slash at the end
 * @param access the secret, the header that carries it, and the mode prefix
 * @param timeouts how long to wait
 * @param loadLimits how much it has to bear
 * @param connection whom to trust, and which proxy to use
 * @param callback where callbacks go
 */
public record Target(
    String url,
    Access access,
    Timeouts timeouts,
    LoadLimits loadLimits,
    ConnectionSettings connection,
    CallbackAddress callback) {

  /**
   * Where the server reaches the listener for callbacks.
   *
   * @param url its public address; empty where the server is on this machine anyway
   * @param port where it listens; 0, the default, for any free port
   */
  public record CallbackAddress(String url, int port) {
    /** A free port of this machine. */
    public static final CallbackAddress DEFAULT = new CallbackAddress("", 0);

    /** Refuses what is no address. */
    public CallbackAddress {
      if (!url.isEmpty() && !url.matches("(?i)https?://[^/?#]+(/[^?#]*)?")) {
        throw new IllegalArgumentException(
            "the hook URL: expected an address such as https://hooks.example.com, found '%s'"
                .formatted(url));
      }
    }
  }

  /**
   * How long to wait.
   *
   * @param request for one exchange; default 10 s
   * @param task for the end of one task; default 5 min
   * @param total after which no further check begins; default 30 min
   * @param pollInterval between two polls at a task; zero, the default, lets it grow by itself from
   *     40 ms to 3 s
   */
  public record Timeouts(Duration request, Duration task, Duration total, Duration pollInterval) {
    /** The defaults. */
    public static final Timeouts DEFAULT =
        new Timeouts(
            Duration.ofSeconds(10), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ZERO);
  }

  /** Refuses what is no address of a server. */
  public Target {
    if (Address.of(url).isEmpty()) {
      throw new IllegalArgumentException(
          "the URL: expected an address such as http://127.0.0.1:8080, found '" + url + "'");
    }
    if (!url.matches("(?i)https?://[^@?#]+")) {
      throw new IllegalArgumentException(
          "the URL: expected scheme, host, port and path only, found a user, a query or a fragment;"
              + " give the secret with --secret");
    }
    url = url.replaceAll("/+$", "");
  }

  /** A server without a secret, reached directly, with the default time-outs and loadLimits. */
  public static Target at(String url) {
    return new Target(
        url,
        Access.OPEN,
        Timeouts.DEFAULT,
        LoadLimits.DEFAULT,
        ConnectionSettings.DIRECT,
        CallbackAddress.DEFAULT);
  }

  /** The secret that opens it. */
  public Target withSecret(String secret) {
    return with(new Access(secret, access.form(), access.prefix()));
  }

  /** The header that carries the secret. */
  public Target withSecretForm(Access.SecretForm form) {
    return with(new Access(access.secret(), form, access.prefix()));
  }

  /** The mode prefix before every path, such as {@code /mj-fast}. */
  public Target withPrefix(String prefix) {
    return with(new Access(access.secret(), access.form(), prefix));
  }

  /** Other time-outs. */
  public Target withTimeouts(Timeouts other) {
    return new Target(url, access, other, loadLimits, connection, callback);
  }

  /** Other loadLimits. */
  public Target withLoadLimits(LoadLimits other) {
    return new Target(url, access, timeouts, other, connection, callback);
  }

  /** Another way to it. */
  public Target withConnection(ConnectionSettings other) {
    return new Target(url, access, timeouts, loadLimits, other, callback);
  }

  /** The address at which the server reaches the listener for callbacks. */
  public Target withCallback(CallbackAddress other) {
    return new Target(url, access, timeouts, loadLimits, connection, other);
  }

  /** Everything but the secret. */
  @Override
  public String toString() {
    return "Target[" + url + ", " + (access.hasSecret() ? "with a secret" : "open") + "]";
  }

  private Target with(Access other) {
    return new Target(url, other, timeouts, loadLimits, connection, callback);
  }
}
