package org.basir.inference.llm.http.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;

/// An answer that is not the one asked for.
///
/// @param retryAfter the header of that name
record Refusal(int status, Optional<String> retryAfter, String body) {

  CompletionFailed failure(Instant now) {
    Optional<Duration> wait = retryAfter.flatMap(header -> RetryAfter.read(header, now));
    return new CompletionFailed(cause(), message(), wait, null);
  }

  private Cause cause() {
    return switch (status) {
      case 408 -> Cause.TIMEOUT;
      case 429 -> isOutOfCredit() ? Cause.REFUSED : Cause.OVERLOADED;
      case 425, 503, 529 -> Cause.OVERLOADED;
      default -> status >= 500 ? Cause.BROKEN : Cause.REFUSED;
    };
  }

  /// Waiting does not fill an account.
  private boolean isOutOfCredit() {
    return body.contains("insufficient_quota") || body.contains("billing_hard_limit");
  }

  private String message() {
    var said = Words.ofError(body);
    return switch (status) {
      case 301, 302, 303, 307, 308 ->
          "answers with a redirect (" + status + "), which is not followed: give the final address";
      case 401, 403 -> "does not accept the API key (" + status + ")" + after(said);
      default -> "answers " + status + after(said);
    };
  }

  private static String after(String said) {
    return said.isEmpty() ? "" : ": " + said;
  }
}
