package org.basir.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Refuses bodies that say they are too large, and cuts off those that turn out to be.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class RequestSizes extends OncePerRequestFilter {

  private final GatewaySettings settings;
  private final HandlerExceptionResolver problems;

  RequestSizes(
      GatewaySettings settings,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    DataSize limit = limit(request);
    if (request.getContentLengthLong() > limit.toBytes()) {
      problems.resolveException(request, response, null, new TooLarge(limit).problem());
    } else {
      chain.doFilter(new BoundedRequest(request, limit), response);
    }
  }

  private DataSize limit(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/")
        ? settings.maxUpload()
        : settings.maxBody();
  }
}
