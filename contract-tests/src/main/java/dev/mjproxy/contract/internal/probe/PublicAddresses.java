package dev.mjproxy.contract.internal.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Tells addresses of the internet from those of this machine and of networks around it, by the
 * registries of special-purpose addresses of IANA (RFC 6890).
 */
final class PublicAddresses {
  /** First address and length of prefix. */
  private record Block(int first, int bits) {
    boolean holds(int address) {
      return (address ^ first) >>> (Integer.SIZE - bits) == 0;
    }
  }

  private static final List<Block> SPECIAL =
      List.of(
          block(0, 0, 0, 8),
          block(10, 0, 0, 8),
          block(100, 64, 0, 10),
          block(127, 0, 0, 8),
          block(169, 254, 0, 16),
          block(172, 16, 0, 12),
          block(192, 0, 0, 24),
          block(192, 0, 2, 24),
          block(192, 88, 99, 24),
          block(192, 168, 0, 16),
          block(198, 18, 0, 15),
          block(198, 51, 100, 24),
          block(203, 0, 113, 24),
          block(224, 0, 0, 3));

  private PublicAddresses() {}

  /** Whether this is an address of the internet. */
  static boolean contains(InetAddress address) {
    return address instanceof Inet4Address
        ? isPublic(number(address.getAddress(), 0))
        : isPublic(address.getAddress());
  }

  /**
   * Global unicast only (2000::/3), and where IPv4 is carried inside, that has to be public too.
   */
  private static boolean isPublic(byte[] ipv6) {
    int first = number(ipv6, 0);
    boolean isNat64 = first == 0x0064_ff9b && number(ipv6, 4) == 0 && number(ipv6, 8) == 0;
    if (isNat64) {
      return isPublic(number(ipv6, 12));
    }
    int prefix = first >>> 16;
    if (prefix == 0x2002) {
      return isPublic(number(ipv6, 2));
    }
    boolean isSpecial = first >>> 9 == 0x2001_0000 >>> 9 || first == 0x2001_0db8;
    return first >>> 29 == 1 && !isSpecial;
  }

  private static boolean isPublic(int ipv4) {
    return SPECIAL.stream().noneMatch(block -> block.holds(ipv4));
  }

  private static int number(byte[] bytes, int at) {
    int number = 0;
    for (int i = at; i < at + Integer.BYTES; i++) {
      number = number << Byte.SIZE | (bytes[i] & 0xff);
    }
    return number;
  }

  private static Block block(int first, int second, int third, int bits) {
    return new Block(first << 24 | second << 16 | third << 8, bits);
  }
}
