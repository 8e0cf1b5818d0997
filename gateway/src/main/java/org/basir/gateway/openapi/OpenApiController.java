package org.basir.gateway.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basir.gateway.upstream.Reply;
import org.basir.gateway.upstream.Upstream;
import org.basir.gateway.upstream.Upstreams;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The OpenAPI descriptions of the services, as they look from outside.
///
/// The gateway's own lies beside them, at `/openapi/gateway`.
@Hidden
@RestController
@RequestMapping("/openapi")
class OpenApiController {

  private final Upstreams upstreams;

  OpenApiController(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @GetMapping
  Listing list() {
    return new Listing(
        Stream.concat(Stream.of("gateway"), Stream.of(Upstream.values()).map(Upstream::slug))
            .map(name -> new Description(name, "/openapi/" + name))
            .toList());
  }

  @GetMapping("/{service:ingest|classifier|ranking}")
  JsonNode describe(@PathVariable String service, HttpServletRequest request) {
    Upstream upstream = Upstream.valueOf(service.toUpperCase(Locale.ROOT));
    return switch (upstreams.get(upstream, "/v3/api-docs", ObjectNode.class)) {
      case Reply.Found<ObjectNode>(ObjectNode description) ->
          Outside.view(
              description, ServletUriComponentsBuilder.fromContextPath(request).toUriString());
      case Reply.Absent<ObjectNode> _ ->
          throw Problem.of(HttpStatus.NOT_FOUND, "no-description", "No API description")
              .detail("The %s service describes no API.".formatted(service));
      case Reply.Unknown<ObjectNode>(_, String reason) ->
          throw Problem.of(
                  HttpStatus.SERVICE_UNAVAILABLE,
                  "service-unavailable",
                  "A service does not answer")
              .detail(reason);
    };
  }

  record Listing(List<Description> items) {}

  record Description(String name, String url) {}
}
