package org.basir.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.basir.http.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Lets a write pass only when it does not come from a foreign page and, where a key is set,
/// carries it.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class WriteGuard extends OncePerRequestFilter {

  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private final GatewaySettings settings;
  private final HandlerExceptionResolver problems;

  WriteGuard(
      GatewaySettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return READS.contains(request.getMethod());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Problem> objection = objection(request);
    if (objection.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (objection.get().status() == HttpStatus.UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"basir\"");
    }
    problems.resolveException(request, response, null, objection.get());
  }

  private Optional<Problem> objection(HttpServletRequest request) {
    if (new Provenance(request).isForeign()) {
      return Optional.of(
          Problem.of(HttpStatus.FORBIDDEN, "cross-site", "Writes from other sites are refused")
              .detail("The request was started by a page of another origin."));
    }
    return settings.guarded() && !carriesKey(request)
        ? Optional.of(
            Problem.of(HttpStatus.UNAUTHORIZED, "key-required", "The API key is missing or wrong")
                .detail("Send the key in the header Authorization: Bearer."))
        : Optional.empty();
  }

  /// Compared in constant time.
  private boolean carriesKey(HttpServletRequest request) {
    String given = request.getHeader(HttpHeaders.AUTHORIZATION);
    return given != null
        && MessageDigest.isEqual(octets(given), octets("Bearer " + settings.apiKey()));
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
