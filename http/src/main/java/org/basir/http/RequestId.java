package org.basir.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Gives each request an id, the client's own if it sent a reasonable one. The answer repeats it,
/// the log shows it as `requestId`.
final class RequestId extends OncePerRequestFilter {

  static final String HEADER = "X-Request-Id";

  private static final String NAME = "requestId";
  private static final String ATTRIBUTE = RequestId.class.getName();
  private static final Pattern REASONABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /// The id of a request; empty before the filter.
  static Optional<String> of(HttpServletRequest request) {
    return Optional.ofNullable((String) request.getAttribute(ATTRIBUTE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var id = given(request).orElseGet(() -> UUID.randomUUID().toString());
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader(HEADER, id);
    try (var _ = MDC.putCloseable(NAME, id)) {
      chain.doFilter(request, response);
    }
  }

  private static Optional<String> given(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HEADER))
        .filter(id -> REASONABLE.matcher(id).matches());
  }
}
