package org.basir.gateway.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Shows people a page where programs get `application/problem+json`.
///
/// Asked for a page has who names `text/html`; the API answers everybody alike.
@Component
class PageProblems implements HandlerExceptionResolver, Ordered {

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    return wantsPage(request) ? describe(failure).map(PageProblems::page).orElse(null) : null;
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accepted = request.getHeader(HttpHeaders.ACCEPT);
    return accepted != null
        && accepted.contains("text/html")
        && Stream.of("/api/", "/openapi").noneMatch(request.getRequestURI()::startsWith);
  }

  /// Empty for what nobody foresaw, which is logged and answered elsewhere.
  private static Optional<ProblemDetail> describe(Exception failure) {
    return switch (failure) {
      case Problem problem -> Optional.of(problem.body());
      case ErrorResponse response -> Optional.of(response.getBody());
      default -> Optional.empty();
    };
  }

  private static ModelAndView page(ProblemDetail problem) {
    ModelAndView page = new ModelAndView("problem", HttpStatusCode.valueOf(problem.getStatus()));
    page.addObject("title", problem.getTitle());
    page.addObject("detail", problem.getDetail());
    return page;
  }
}
