package org.basir.http;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/// The problems that no code of ours asked for.
final class Problems {

  private static final URI UNTYPED = URI.create("about:blank");

  private Problems() {}

  /// Something broke here. What it was is in the log and none of the client's business.
  static Problem unexpected() {
    return of(HttpStatus.INTERNAL_SERVER_ERROR)
        .detail("Something went wrong here; the log tells more under the request's id");
  }

  /// A problem of which only the status is known.
  static Problem of(HttpStatusCode code) {
    var status = HttpStatus.resolve(code.value());
    var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    return Problem.of(known, slug(known), known.getReasonPhrase());
  }

  static Problem invalid() {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "The request is not valid");
  }

  /// Gives Spring's own problems a type, which they lack.
  static void complete(ProblemDetail body) {
    if (body.getType() == null || body.getType().equals(UNTYPED)) {
      var status = HttpStatus.resolve(body.getStatus());
      body.setType(Problem.type(slug(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status)));
    }
  }

  private static String slug(HttpStatus status) {
    return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
  }
}
