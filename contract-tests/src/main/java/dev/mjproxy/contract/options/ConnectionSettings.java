package dev.mjproxy.contract.options;

/**
 * How to connect to a server.
 *
 * @param trust whose certificates are good
 * @param proxies what stands between
 * @param privatePictures whether pictures are fetched from addresses inside of private networks
 *     too, beside the target's own host; default false
 */
public record ConnectionSettings(TlsTrust trust, ProxySettings proxies, boolean privatePictures) {
  /** Straight to the server, with the certificates that Java trusts. */
  public static final ConnectionSettings DIRECT =
      new ConnectionSettings(TlsTrust.JAVA, ProxySettings.NONE, false);
}
