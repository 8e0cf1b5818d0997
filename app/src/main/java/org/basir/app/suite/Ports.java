package org.basir.app.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/// Free ports on the loopback address.
final class Ports {

  private Ports() {}

  static int free() {
    return bound(0);
  }

  static int preferably(int wanted) {
    return isFree(wanted) ? wanted : free();
  }

  private static boolean isFree(int port) {
    try {
      return bound(port) == port;
    } catch (UncheckedIOException taken) {
      return false;
    }
  }

  private static int bound(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
