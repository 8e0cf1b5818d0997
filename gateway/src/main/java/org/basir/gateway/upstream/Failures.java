package org.basir.gateway.upstream;

import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/// Says in a sentence why a service gave no answer.
public final class Failures {

  private Failures() {}

  /// Without addresses and class names, so that it can be shown to anyone.
  public static String describe(Upstream upstream, RestClientException failure) {
    return switch (failure) {
      case ResourceAccessException broken when isSlow(broken) ->
          "The %s service did not answer in time.".formatted(upstream.slug());
      case ResourceAccessException _ ->
          "The %s service cannot be reached.".formatted(upstream.slug());
      case RestClientResponseException answer ->
          "The %s service answered with status %d."
              .formatted(upstream.slug(), answer.getStatusCode().value());
      case RestClientException _ -> unreadable(upstream);
    };
  }

  /// Whether the service took the connection but not the time.
  public static boolean isSlow(ResourceAccessException failure) {
    Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
    return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
  }

  static String unreadable(Upstream upstream) {
    return "The %s service gave an unreadable answer.".formatted(upstream.slug());
  }
}
