package org.basir.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;

/// Where a request was started, as far as a browser tells. Programs send neither header.
record Provenance(HttpServletRequest request) {

  boolean isForeign() {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && !isHere(origin);
  }

  private boolean isHere(String origin) {
    try {
      return request.getHeader(HttpHeaders.HOST).equals(URI.create(origin).getRawAuthority());
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
