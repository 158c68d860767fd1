package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.internal.address.Address;
import dev.mjproxy.contract.options.ConnectionSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Keeps addresses that a server names, such as those of pictures, from leading into the connection
 * of whoever runs the verifier: public addresses and the target's own host only, unless all are
 * allowed. A name is looked up once, for the check and for the connection.
 */
final class PictureGuard implements DnsResolver {
  private static final List<String> INNER_NAMES =
      List.of(".internal", ".local", ".localdomain", ".lan", ".home.arpa", ".localhost");

  private final Optional<Address> target;
  private final ConnectionSettings connection;
  private final DnsResolver names;

  PictureGuard(String baseUrl, ConnectionSettings connection, DnsResolver names) {
    this.target = Address.of(baseUrl);
    this.connection = connection;
    this.names = names;
  }

  /** Why nothing is sent there; empty if it may be. */
  Optional<String> refusal(Address address) {
    if (isAllowed(address)) {
      return Optional.empty();
    }
    boolean isProxied = connection.proxies().proxyFor(address.scheme(), address.host()).isPresent();
    try {
      resolve(address.host());
      return Optional.empty();
    } catch (PrivateAddressException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      // The proxy may know it; what it surely knows of its own connection is not asked for.
      boolean isInner =
          !address.host().contains(".") || INNER_NAMES.stream().anyMatch(address.host()::endsWith);
      return isProxied && !isInner
          ? Optional.empty()
          : Optional.of("the host name cannot be resolved");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    Optional<InetAddress> inner =
        Arrays.stream(found).filter(it -> !PublicAddresses.contains(it)).findFirst();
    if (inner.isPresent() && !isOwn(host) && !connection.privatePictures()) {
      throw new PrivateAddressException(
          "it lies at %s, which is no public address; --allow-private-pictures fetches it"
              .formatted(inner.get().getHostAddress()));
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isAllowed(Address address) {
    return connection.privatePictures()
        || isOwn(address.host())
        || (address.isLoopback() && target.filter(Address::isLoopback).isPresent());
  }

  private boolean isOwn(String host) {
    return target.filter(it -> it.host().equalsIgnoreCase(host)).isPresent()
        || connection.proxies().isProxyHost(host);
  }

  /** A name that leads into a private connection. */
  private static final class PrivateAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    PrivateAddressException(String message) {
      super(message);
    }
  }
}
