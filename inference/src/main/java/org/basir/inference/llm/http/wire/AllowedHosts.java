package org.basir.inference.llm.http.wire;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which hosts may be called.
///
/// @param named names and addresses that someone named: allowed, private ones too
/// @param publicOnes whether any other host may be called that has public addresses only
public record AllowedHosts(Set<String> named, boolean publicOnes) {

  public AllowedHosts {
    named = named.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    named = Set.copyOf(named);
  }

  /// Any host on the public Internet, none in this network.
  public static AllowedHosts onTheInternet() {
    return new AllowedHosts(Set.of(), true);
  }

  /// These and no others.
  public static AllowedHosts only(String... hosts) {
    return new AllowedHosts(Set.copyOf(List.of(hosts)), false);
  }

  /// These as well, private or not.
  public AllowedHosts and(String host) {
    var more = new HashSet<>(named);
    more.add(host);
    return new AllowedHosts(more, publicOnes);
  }

  /// As an address that someone wrote out asks for: `localhost` and addresses in numbers are named
  /// by it; of other names nobody knows where they lead.
  public AllowedHosts andIn(Endpoint endpoint) {
    var host = endpoint.host();
    var plain = host.equalsIgnoreCase("localhost") || Addresses.literal(host).isPresent();
    return plain ? and(host) : this;
  }

  boolean names(String host) {
    return named.contains(host.toLowerCase(Locale.ROOT));
  }
}
