package org.basir.db.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/// Ports of the loopback address.
final class Ports {

  // Below the range that outgoing connections take theirs from, so that a remembered port stays
  // free while the server is down.
  private static final int FROM = 20_000;
  private static final int TO = 32_000;

  private Ports() {}

  static int free() {
    return ThreadLocalRandom.current()
        .ints(FROM, TO)
        .filter(Ports::isFree)
        .findFirst()
        .orElseThrow();
  }

  static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
