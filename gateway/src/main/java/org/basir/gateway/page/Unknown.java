package org.basir.gateway.page;

import java.util.UUID;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;

/// What a page was asked for and is not there.
final class Unknown {

  private Unknown() {}

  static Problem budget(UUID transcript) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-budget", "No such budget")
        .detail("There is no budget with the number %s.".formatted(transcript));
  }

  static Problem sector(int code) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-sector", "No such sector")
        .detail("This budget's ranking has no sector %d.".formatted(code));
  }

  static Problem tokenBudget(String scope) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-scope", "No such token budget")
        .detail("There is no tenant or job with the name %s.".formatted(scope));
  }

  /// A service that would know does not answer.
  static Problem silent(String reason) {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", "A service does not answer")
        .detail(reason);
  }
}
