package org.basir.ingest.download;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/// Tells addresses of the public internet from those a stranger must not reach through us.
final class PublicAddresses {

  /// Special-purpose networks (RFC 6890) that [InetAddress] has no question for; the last four wrap
  /// an IPv4 address, which would have to be judged itself.
  private static final List<Network> SPECIAL =
      List.of(
          Network.of("0.0.0.0", 8),
          Network.of("100.64.0.0", 10),
          Network.of("192.0.0.0", 24),
          Network.of("198.18.0.0", 15),
          Network.of("240.0.0.0", 4),
          Network.of("fc00::", 7),
          Network.of("::", 96),
          Network.of("64:ff9b::", 32),
          Network.of("2001::", 32),
          Network.of("2002::", 16));

  private PublicAddresses() {}

  static boolean contain(InetAddress address) {
    return !(address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || SPECIAL.stream().anyMatch(network -> network.contains(address)));
  }

  private record Network(InetAddress base, int bits) {

    static Network of(String base, int bits) {
      return new Network(InetAddress.ofLiteral(base), bits);
    }

    boolean contains(InetAddress address) {
      if (base instanceof Inet6Address != address instanceof Inet6Address) {
        return false;
      }
      var network = base.getAddress();
      var other = address.getAddress();
      for (var bit = 0; bit < bits; bit++) {
        var mask = 0x80 >> (bit % 8);
        if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
