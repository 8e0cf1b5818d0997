package org.basir.gateway.routes;

import java.net.URI;
import java.util.function.BiFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Makes a `Location` that names the service name only the path, so that it leads through the
/// gateway.
record LocalLocation(URI address)
    implements BiFunction<ServerRequest, ServerResponse, ServerResponse> {

  @Override
  public ServerResponse apply(ServerRequest request, ServerResponse response) {
    URI location = response.headers().getLocation();
    if (location != null && address.getRawAuthority().equals(location.getRawAuthority())) {
      response.headers().setLocation(relative(location));
    }
    return response;
  }

  private static URI relative(URI location) {
    String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
    return URI.create(location.getRawPath() + query);
  }
}
