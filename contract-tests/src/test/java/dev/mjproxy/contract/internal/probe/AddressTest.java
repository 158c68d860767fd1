package dev.mjproxy.contract.internal.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.internal.address.Address;
import dev.mjproxy.contract.options.ConnectionSettings;
import dev.mjproxy.contract.options.ProxySettings;
import dev.mjproxy.contract.options.TlsTrust;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that a server names: what they say, and where they may lead. */
final class AddressTest {
  @Test
  void aHostMayHaveAnUnderscore() {
    assertThat(Address.of("http://my_server:8080/a b?c#d"))
        .contains(new Address("http", "my_server", 8080, "/a b?c"));
  }

  @Test
  void whatIsLeftOutIsEmpty() {
    assertThat(Address.of("HTTPS://user:pw@[::1]")).contains(new Address("https", "::1", -1, ""));
    assertThat(Address.of("http://h:?q")).contains(new Address("http", "h", -1, "?q"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ftp://h/", "http://", "http:///a", "http://h:99999/", "http://a b/"})
  void anythingElseIsNone(String text) {
    assertThat(Address.of(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",
        "198.18.0.1",
        "203.0.113.9",
        "224.0.0.1",
        "255.255.255.255",
        "192.0.0.8",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:db8::1",
        "2001::1"
      })
  void addressesOfInnerNetworksAreNotPublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "172.32.0.1",
        "100.128.0.1",
        "2606:4700::1",
        "64:ff9b::808:808",
        "2002:808:808::"
      })
  void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://api.test, http://cdn.test/a.png, true",
    "http://api.test, http://inner.test/a.png, false",
    "http://api.test, http://8.8.8.8/a.png, true",
    "http://api.test, http://127.0.0.1/a.png, false",
    "http://api.test, http://nowhere.test/a.png, false",
    "http://inner.test:8080, http://INNER.test/a.png, true",
    "http://localhost:8080, http://127.0.0.1:9/a.png, true",
    "http://[::1]:8080, http://localhost/a.png, true"
  })
  void picturesLieAtPublicAddressesOrAtTheTarget(String target, String url, boolean isAllowed) {
    assertThat(refusal(target, ConnectionSettings.DIRECT, url)).isEqualTo(isAllowed);
  }

  @Test
  void anyAddressMayBeAllowed() {
    ConnectionSettings open = new ConnectionSettings(TlsTrust.JAVA, ProxySettings.NONE, true);
    assertThat(refusal("http://api.test", open, "http://inner.test/a.png")).isTrue();
  }

  @Test
  void aProxyMayKnowNamesThatAreUnknownHere() {
    ProxySettings proxies = ProxySettings.of(Map.of("http_proxy", "http://inner.test:3128"));
    ConnectionSettings network = new ConnectionSettings(TlsTrust.JAVA, proxies, false);
    assertThat(refusal("http://api.test", network, "http://nowhere.test/a.png")).isTrue();
    assertThat(refusal("http://api.test", network, "http://metadata/a.png")).isFalse();
    assertThat(refusal("http://api.test", network, "http://x.internal/a.png")).isFalse();
    assertThat(refusal("http://api.test", network, "http://10.0.0.1/a.png")).isFalse();
  }

  private static boolean refusal(String target, ConnectionSettings network, String url) {
    PictureGuard guard = new PictureGuard(target, network, NAMES);
    return guard.refusal(Address.of(url).orElseThrow()).isEmpty();
  }

  private static final DnsResolver NAMES =
      new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
          return switch (host) {
            case "cdn.test" -> InetAddress.getAllByName("8.8.4.4");
            case "inner.test" -> InetAddress.getAllByName("10.0.0.1");
            default -> {
              if (host.matches("[0-9.]+")) {
                yield InetAddress.getAllByName(host);
              }
              throw new UnknownHostException(host);
            }
          };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
          return host;
        }
      };
}
