package dev.mjproxy.contract.internal.address;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of HTTP, taken apart more leniently than {@link java.net.URI} does: host names with an
 * underscore are taken, as Docker Compose makes them, and what follows the host stays as it is.
 *
 * @param scheme {@code http} or {@code https}
 * @param host a name or an address, in lower case; of IPv6 without its brackets
 * @param port the port; -1 where none is named
 * @param rest path and query, to the byte, without a fragment
 */
public record Address(String scheme, String host, int port, String rest) {
  private static final int LAST_PORT = 65_535;
  private static final Pattern FORM =
      Pattern.compile(
          "(?<scheme>https?)://(?:[^/?#@]*@)?(?:\\[(?<ipv6>[0-9a-f:.%]+)]|(?<name>[^/?#@:\\[\\]\\s]+))"
              + "(?::(?<port>[0-9]{0,5}))?(?<rest>[/?][^#]*)?(?:#.*)?",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Reads one; empty if the text is none. */
  public static Optional<Address> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    String host = form.group("ipv6") == null ? form.group("name") : form.group("ipv6");
    String port = form.group("port") == null ? "" : form.group("port");
    int number = port.isEmpty() ? -1 : Integer.parseInt(port);
    String rest = form.group("rest") == null ? "" : form.group("rest");
    return number > LAST_PORT
        ? Optional.empty()
        : Optional.of(
            new Address(
                form.group("scheme").toLowerCase(Locale.ROOT),
                host.toLowerCase(Locale.ROOT),
                number,
                rest));
  }

  /** Whether the host is this machine by name or by address; nothing is looked up. */
  public boolean isLoopback() {
    return host.equals("localhost") || host.matches("127\\.[0-9.]+") || host.equals("::1");
  }
}
