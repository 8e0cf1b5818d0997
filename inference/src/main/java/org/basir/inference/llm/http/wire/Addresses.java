package org.basir.inference.llm.http.wire;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/// What kinds of addresses there are.
final class Addresses {

  private Addresses() {}

  /// The address that a text spells out in numbers.
  static Optional<InetAddress> literal(String host) {
    try {
      return Optional.of(InetAddress.ofLiteral(host));
    } catch (IllegalArgumentException name) {
      return Optional.empty();
    }
  }

  /// Whether an address is for this machine, this network, or no ordinary host.
  static boolean isPrivate(InetAddress address) {
    return address.isLoopbackAddress()
        || address.isAnyLocalAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || switch (address) {
          case Inet4Address four -> isReserved(four.getAddress());
          case Inet6Address six -> isReserved6(six.getAddress());
          default -> true;
        };
  }

  /// 0/8, 100.64/10 (carriers), 192.0.0/24, 198.18/15 (benchmarks), 240/4.
  private static boolean isReserved(byte[] octets) {
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    return first == 0
        || first >= 240
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0 && octets[2] == 0)
        || (first == 198 && (second & 0xfe) == 18);
  }

  /// fc00::/7 (local), and addresses that wrap one of IPv4: 64:ff9b::/96, 2002::/16, ::/96.
  private static boolean isReserved6(byte[] octets) {
    int first = octets[0] & 0xff;
    int second = octets[1] & 0xff;
    return (first & 0xfe) == 0xfc
        || (first == 0x20 && second == 0x02)
        || (first == 0 && second == 0x64)
        || (first == 0 && second == 0);
  }
}
