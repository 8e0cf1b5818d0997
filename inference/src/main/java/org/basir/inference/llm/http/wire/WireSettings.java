package org.basir.inference.llm.http.wire;

/// How a server is called.
public record WireSettings(
    AllowedHosts allowed, Timeouts timeouts, Retries retries, Tripping tripping) {

  /// Public hosts, patiently.
  public static WireSettings standard() {
    return new WireSettings(
        AllowedHosts.onTheInternet(), Timeouts.standard(), Retries.standard(), Tripping.standard());
  }

  public WireSettings withAllowed(AllowedHosts hosts) {
    return new WireSettings(hosts, timeouts, retries, tripping);
  }

  public WireSettings withTimeouts(Timeouts other) {
    return new WireSettings(allowed, other, retries, tripping);
  }

  public WireSettings withRetries(Retries other) {
    return new WireSettings(allowed, timeouts, other, tripping);
  }

  public WireSettings withTripping(Tripping other) {
    return new WireSettings(allowed, timeouts, retries, other);
  }
}
