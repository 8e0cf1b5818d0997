package org.basir.inference.llm.http.wire;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;

/// Judges the addresses that a host has at this moment, and gives out the one to connect to, so
/// that a name can't lead elsewhere between the judgement and the connection.
record Doorkeeper(AllowedHosts allowed, NameLookup lookup) {

  /// The address to connect to.
  ///
  /// @throws CompletionFailed if the host is unknown or not allowed
  InetAddress admit(Endpoint endpoint, boolean withKey) {
    var host = endpoint.host();
    var addresses = addresses(host);
    if (!allowed.names(host)) {
      refuseUnnamed(host, addresses);
    }
    if (withKey && !endpoint.encrypted() && !addresses.stream().allMatch(Addresses::isPrivate)) {
      throw refused(host + " would get the API key unencrypted: use https");
    }
    return addresses.getFirst();
  }

  private void refuseUnnamed(String host, List<InetAddress> addresses) {
    if (!allowed.publicOnes()) {
      throw refused(host + " is not among the allowed hosts");
    }
    for (var address : addresses) {
      var literal = address.getHostAddress();
      if (Addresses.isPrivate(address) && !allowed.names(literal)) {
        var where = literal.equals(host) ? host : host + " (" + literal + ")";
        throw refused(where + " is an address of this network, which nobody allowed");
      }
    }
  }

  private List<InetAddress> addresses(String host) {
    var literal = Addresses.literal(host);
    if (literal.isPresent()) {
      return List.of(literal.get());
    }
    try {
      return lookup.addresses(host);
    } catch (UnknownHostException unknown) {
      throw new CompletionFailed(Cause.UNREACHABLE, host + ": there is no such host", unknown);
    }
  }

  private static CompletionFailed refused(String message) {
    return new CompletionFailed(Cause.REFUSED, message, null);
  }
}
