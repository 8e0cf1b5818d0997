package org.basir.http;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/// A request that cannot be answered, as the client gets to see it (RFC 9457). Immutable.
///
/// ```java
/// throw Problem.of(HttpStatus.CONFLICT, "transcript-changed", "The transcript has changed")
///     .detail("Version 2 was delivered before")
///     .at("/version", "has to be 3");
/// ```
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String slug;
  private final String title;
  private final transient Optional<String> detail;
  private final transient List<InputError> errors;

  private Problem(
      HttpStatus status,
      String slug,
      String title,
      Optional<String> detail,
      List<InputError> errors) {
    super(detail.orElse(title));
    this.status = status;
    this.slug = slug;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
  }

  /// A problem of this kind.
  ///
  /// @param slug names the kind for programs, in lower case with hyphens; the problem's type is
  ///   `urn:basir:problem:<slug>`
  /// @param title names the kind for people, the same for every problem of the kind
  public static Problem of(HttpStatus status, String slug, String title) {
    return new Problem(status, slug, title, Optional.empty(), List.of());
  }

  /// Says what is the matter in this case.
  public Problem detail(String text) {
    return new Problem(status, slug, title, Optional.of(text), errors);
  }

  /// Points at what is wrong in the body of the request.
  ///
  /// @param jsonPointer RFC 6901, such as `/excerpts/0/text`; empty for the whole body
  /// @throws IllegalArgumentException if it is no pointer
  public Problem at(String jsonPointer, String message) {
    return with(InputError.at(jsonPointer, message));
  }

  Problem with(InputError error) {
    return new Problem(
        status, slug, title, detail, Stream.concat(errors.stream(), Stream.of(error)).toList());
  }

  public HttpStatus status() {
    return status;
  }

  /// The body of the answer, which a failed resource can also keep to show why it failed.
  public ProblemDetail body() {
    var body = ProblemDetail.forStatus(status);
    body.setType(type(slug));
    body.setTitle(title);
    detail.ifPresent(body::setDetail);
    if (!errors.isEmpty()) {
      body.setProperty("errors", errors);
    }
    return body;
  }

  static URI type(String slug) {
    return URI.create("urn:basir:problem:" + slug);
  }
}
