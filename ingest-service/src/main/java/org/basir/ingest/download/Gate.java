package org.basir.ingest.download;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Lets only addresses through that anybody could fetch.
///
/// It is the client's own resolver: a connection goes to the very addresses that were judged,
/// however often the name changes what it stands for.
@Component
class Gate implements DnsResolver {

  private final boolean allowPrivate;
  private final Lookup lookup;

  @Autowired
  Gate(DownloadSettings settings) {
    this(settings, InetAddress::getAllByName);
  }

  Gate(DownloadSettings settings, Lookup lookup) {
    this.allowPrivate = settings.allowPrivateUrls();
    this.lookup = lookup;
  }

  /// Where a host is.
  @FunctionalInterface
  interface Lookup {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /// Judges how an address is written.
  ///
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
  }

  /// @throws org.basir.http.Problem if the host is unknown or any address of it is not public
  @Override
  public InetAddress[] resolve(String host) {
    var addresses = lookUp(host);
    if (!allowPrivate && !Stream.of(addresses).allMatch(PublicAddresses::contain)) {
      throw Refusals.host(host, "is not on the public internet");
    }
    return addresses;
  }

  private InetAddress[] lookUp(String host) {
    try {
      return lookup.of(host);
    } catch (UnknownHostException e) {
      throw Refusals.host(host, "is an unknown host");
    }
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
