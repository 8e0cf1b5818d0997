package org.basir.ingest.handover;

import org.basir.http.DeliveryFailed;
import org.basir.ingest.transcript.ProblemDetails;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/// Why a hand-over has to be tried again, without the addresses that are nobody's business.
final class Delay {

  private Delay() {}

  static ProblemDetails of(DeliveryFailed failure) {
    return ProblemDetails.of(
        HttpStatus.SERVICE_UNAVAILABLE,
        "hand-over-delayed",
        "The classifier does not take this transcript yet",
        reason(failure.getCause()));
  }

  private static String reason(@Nullable Throwable cause) {
    return switch (cause) {
      case ResourceAccessException _ -> "The classifier cannot be reached or is too slow";
      case RestClientResponseException answer -> reason(answer);
      case null, default -> "The classifier gave an unreadable answer";
    };
  }

  private static String reason(RestClientResponseException answer) {
    var problem = problem(answer);
    var detail = problem == null ? null : problem.getDetail();
    return detail == null ? "The classifier answered " + answer.getStatusCode() : detail;
  }

  private static @Nullable ProblemDetail problem(RestClientResponseException answer) {
    try {
      return answer.getResponseBodyAs(ProblemDetail.class);
    } catch (RuntimeException notAProblem) {
      return null;
    }
  }
}
