package org.basir.app.suite;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Where each service of one process listens: decided before any of them starts, since they are
/// told of each other.
///
/// @param ports of the services
/// @param management ports of their health, information and metrics
record Addresses(Map<Service, Integer> ports, Map<Service, Integer> management) {

  private static final int GATEWAY_PORT = 8080;

  static Addresses choose(OptionalInt gateway) {
    var ports = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      ports.put(service, Ports.free());
    }
    if (gateway.isEmpty()) {
      ports.put(Service.GATEWAY, Ports.preferably(GATEWAY_PORT));
    } else if (gateway.getAsInt() != SuiteSettings.ANY_PORT) {
      ports.put(Service.GATEWAY, gateway.getAsInt());
    }
    return new Addresses(ports, managementPorts());
  }

  private static Map<Service, Integer> managementPorts() {
    var ports = new EnumMap<Service, Integer>(Service.class);
    for (var service : Service.values()) {
      ports.put(service, Ports.preferably(service.managementPort()));
    }
    return ports;
  }

  /// Where a service tells of its health, of itself (`info`) and its metrics (`prometheus`).
  URI management(Service service) {
    return URI.create("http://127.0.0.1:" + management.get(service) + "/actuator");
  }

  URI of(Service service) {
    return URI.create("http://127.0.0.1:" + ports.get(service));
  }

  /// Arguments for one service: its own port and the addresses of all.
  List<String> arguments(Service service) {
    var arguments = new ArrayList<String>();
    arguments.add("--server.port=" + ports.get(service));
    arguments.add("--management.server.port=" + management.get(service));
    for (var peer : Service.values()) {
      arguments.add("--basir.%s.url=%s".formatted(peer.name().toLowerCase(Locale.ROOT), of(peer)));
    }
    return arguments;
  }
}
