package org.basir.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.AfterFilterFunctions.removeResponseHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.removeRequestHeader;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import org.basir.gateway.upstream.UpstreamAddresses;
import org.slf4j.MDC;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Turns the list of paths into routes. Nothing is tried twice: whoever asked may do that.
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

  /// Set on the answer already, before the service repeats it.
  private static final String REQUEST_ID = "X-Request-Id";

  @Bean
  RouterFunction<ServerResponse> routes(UpstreamAddresses addresses) {
    return ServiceRoutes.ALL.stream()
        .map(routes -> to(routes, addresses.of(routes.upstream())))
        .reduce(RouterFunction::and)
        .orElseThrow();
  }

  private static RouterFunction<ServerResponse> to(ServiceRoutes routes, URI address) {
    RouterFunctions.Builder builder = GatewayRouterFunctions.route(routes.upstream().slug());
    for (String resource : routes.resources()) {
      builder.route(methods(HttpMethod.GET, HttpMethod.HEAD).and(path(resource + "/**")), http());
    }
    routes.writes().forEach(write -> builder.POST(write, http()));
    routes
        .paths()
        .forEach(known -> builder.route(path(known), request -> refuse(request, routes, known)));
    return builder
        .before(uri(address))
        .before(removeRequestHeader(HttpHeaders.AUTHORIZATION))
        .before(removeRequestHeader(HttpHeaders.COOKIE))
        .before(RouteConfiguration::withRequestId)
        .after(new LocalLocation(address))
        .after(removeResponseHeader(REQUEST_ID))
        .onError(ResourceAccessException.class, new Silence(routes.upstream()))
        .build();
  }

  /// The id that the request has got here, also where it came with none.
  private static ServerRequest withRequestId(ServerRequest request) {
    String id = MDC.get("requestId");
    return id == null
        ? request
        : ServerRequest.from(request).headers(sent -> sent.set(REQUEST_ID, id)).build();
  }

  private static ServerResponse refuse(ServerRequest request, ServiceRoutes routes, String path)
      throws HttpRequestMethodNotSupportedException {
    throw new HttpRequestMethodNotSupportedException(request.method().name(), routes.methods(path));
  }
}
