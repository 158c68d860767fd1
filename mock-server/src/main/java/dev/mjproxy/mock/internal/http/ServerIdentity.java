package dev.mjproxy.mock.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Identifies a server by its ports and by an id in its callbacks, so that no callback goes to the
 * server that sends it or to an admin API.
 */
public final class ServerIdentity {
  /** The header of callbacks; its value is the {@link #id} of the server that sent it. */
  public static final String CALLBACK_HEADER = "X-Mjproxy-Callback";

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  private final String id = UUID.randomUUID().toString();
  private volatile Set<Integer> ports = Set.of();

  /** Tells this server from all others. */
  public String id() {
    return id;
  }

  /** Sets the ports, once the server listens. */
  public void listensOn(Set<Integer> ownPorts) {
    ports = Set.copyOf(ownPorts);
  }

  /** Whether a URL leads to one of this server's ports on one of this machine's addresses. */
  public boolean isAt(URI url) {
    int standard = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    int port = url.getPort() < 0 ? standard : url.getPort();
    return url.getHost() != null && ports.contains(port) && isThisMachine(url.getHost());
  }

  private static boolean isThisMachine(String host) {
    if (Loopback.isHost(host)) {
      return true;
    }
    try {
      for (InetAddress address : InetAddress.getAllByName(host.toLowerCase(Locale.ROOT))) {
        if (address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || NetworkInterface.getByInetAddress(address) != null) {
          return true;
        }
      }
    } catch (IOException unknown) {
      return false; // Nothing can be sent there either.
    }
    return false;
  }
}
