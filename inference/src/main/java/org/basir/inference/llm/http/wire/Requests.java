package org.basir.inference.llm.http.wire;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;

/// Requests to one endpoint, addressed as the doorkeeper allows.
record Requests(Endpoint endpoint, Optional<ApiKey> key, Doorkeeper doorkeeper) {

  HttpRequest to(URI address, Optional<String> json) {
    var admitted = doorkeeper.admit(endpoint, key.isPresent());
    var request = HttpRequest.newBuilder(pinned(address, admitted));
    key.ifPresent(secret -> request.header("Authorization", secret.header()));
    json.ifPresent(body ->
        request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    return request.build();
  }

  /// Plain http goes to the very address that was judged. With https the certificate does as much:
  /// whoever else a name may lead to can't show one for it.
  private URI pinned(URI address, InetAddress admitted) {
    if (endpoint.encrypted()) {
      return address;
    }
    var literal = admitted.getHostAddress().replaceAll("%.*", "");
    var host = admitted instanceof Inet6Address ? "[" + literal + "]" : literal;
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return URI.create("http://" + host + port + address.getRawPath());
  }
}
