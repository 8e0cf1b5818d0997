package org.basir.ingest.transcript;

import jakarta.persistence.Embeddable;
import org.springframework.http.HttpStatus;

/// A problem (RFC 9457) kept with what it happened to.
///
/// @param type `urn:basir:problem:` and a stable slug
/// @param status the HTTP status it would have as an answer
@Embeddable
public record ProblemDetails(String type, String title, Integer status, String detail) {

  private static final String PREFIX = "urn:basir:problem:";

  /// A problem of the given slug.
  public static ProblemDetails of(HttpStatus status, String slug, String title, String detail) {
    return new ProblemDetails(PREFIX + slug, title, status.value(), detail);
  }

  boolean is(String slug) {
    return type.equals(PREFIX + slug);
  }
}
