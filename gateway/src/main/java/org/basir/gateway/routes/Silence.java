package org.basir.gateway.routes;

import java.util.function.BiFunction;
import org.basir.gateway.security.TooLarge;
import org.basir.gateway.upstream.Failures;
import org.basir.gateway.upstream.Upstream;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Says which service did not answer: 504 when it was slow, else 503.
record Silence(Upstream upstream) implements BiFunction<Throwable, ServerRequest, ServerResponse> {

  @Override
  public ServerResponse apply(Throwable failure, ServerRequest request) {
    ResourceAccessException broken = (ResourceAccessException) failure;
    TooLarge.among(broken)
        .ifPresent(tooLarge -> {
          throw tooLarge.problem();
        });
    throw problem(broken).detail(Failures.describe(upstream, broken));
  }

  private static Problem problem(ResourceAccessException failure) {
    return Failures.isSlow(failure)
        ? Problem.of(HttpStatus.GATEWAY_TIMEOUT, "service-timeout", "A service is too slow")
        : Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "A service does not answer");
  }
}
