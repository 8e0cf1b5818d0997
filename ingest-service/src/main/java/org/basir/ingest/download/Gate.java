package org.basir.ingest.download;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Lets only addresses through that anybody could fetch.
///
/// The JVM keeps what a name was resolved to for 30 seconds, so the connection made right after the
/// check goes to the addresses that were checked.
@Component
class Gate {

  private final boolean allowPrivate;

  Gate(DownloadSettings settings) {
    this.allowPrivate = settings.allowPrivateUrls();
  }

  /// @throws org.basir.http.Problem if the address must not be fetched
  void check(URI uri) {
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw Refusals.address(uri, "must begin with http:// or https://");
    }
    if (uri.getHost() == null) {
      throw Refusals.address(uri, "has no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw Refusals.address(uri, "must not carry a user or password");
    }
    if (!allowPrivate && !resolve(uri).allMatch(PublicAddresses::contain)) {
      throw Refusals.address(uri, "is not on the public internet");
    }
  }

  private static Stream<InetAddress> resolve(URI uri) {
    try {
      return Stream.of(InetAddress.getAllByName(uri.getHost()));
    } catch (UnknownHostException e) {
      throw Refusals.address(uri, "has an unknown host");
    }
  }
}
