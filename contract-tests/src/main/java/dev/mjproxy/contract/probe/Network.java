package dev.mjproxy.contract.probe;

/**
 * The way to a server.
 *
 * @param trust whose certificates are good
 * @param proxies what stands between
 */
public record Network(Trust trust, Proxies proxies) {
  /** Straight to the server, with the certificates that Java trusts. */
  public static final Network DIRECT = new Network(Trust.JAVA, Proxies.NONE);
}
