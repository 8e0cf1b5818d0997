package org.basir.http;

import java.net.URI;
import org.basir.db.tasks.PermanentFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/// Hands a resource over to another service. Meant to be called from a durable task: whoever
/// receives it has to take the same resource twice.
public final class Delivery {

  private final RestClient client;

  Delivery(RestClient client) {
    this.client = client;
  }

  /// Puts the resource, as JSON, where it belongs.
  ///
  /// @throws PermanentFailure if the receiver refuses it for good, with the receiver's reason
  /// @throws DeliveryFailed if it may work later
  public void put(URI target, Object resource) {
    try {
      client
          .put()
          .uri(target)
          .contentType(MediaType.APPLICATION_JSON)
          .body(resource)
          .retrieve()
          .toBodilessEntity();
    } catch (RestClientResponseException refusal) {
      throw failure(target, refusal);
    } catch (RestClientException unreachable) {
      throw new DeliveryFailed(target, String.valueOf(unreachable.getMessage()), unreachable);
    }
  }

  private static RuntimeException failure(URI target, RestClientResponseException refusal) {
    var status = refusal.getStatusCode();
    return isFinal(status)
        ? new PermanentFailure(reason(refusal), refusal)
        : new DeliveryFailed(target, reason(refusal), refusal);
  }

  /// Timeout, too early and too many requests are worth another attempt, and so is what is the
  /// receiver's fault.
  private static boolean isFinal(HttpStatusCode status) {
    return status.is4xxClientError()
        && switch (status.value()) {
          case 408, 425, 429 -> false;
          default -> true;
        };
  }

  private static String reason(RestClientResponseException refusal) {
    var problem = problem(refusal);
    var detail = problem == null ? null : problem.getDetail();
    return detail == null ? "The receiver answered " + refusal.getStatusCode() : detail;
  }

  private static @Nullable ProblemDetail problem(RestClientResponseException refusal) {
    try {
      return refusal.getResponseBodyAs(ProblemDetail.class);
    } catch (RuntimeException notAProblem) {
      return null;
    }
  }
}
