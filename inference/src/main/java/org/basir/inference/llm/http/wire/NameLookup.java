package org.basir.inference.llm.http.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a name.
@FunctionalInterface
interface NameLookup {

  List<InetAddress> addresses(String host) throws UnknownHostException;

  /// As this machine finds them.
  static NameLookup ofThisMachine() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
