package org.basir.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answers what fails outside of Spring MVC, in a filter or in the container, like everything else.
@Hidden
@RestController
final class ProblemController implements ErrorController {

  private static final Logger log = LoggerFactory.getLogger(ProblemController.class);

  @RequestMapping("${spring.web.error.path:${error.path:/error}}")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    var body = body(request);
    var id = RequestId.of(request);
    id.ifPresent(it -> body.setProperty("requestId", it));
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable thrown) {
      // the container has logged the whole of it, but not under which id
      log.error("Request {} ({}) failed: {}", id.orElse(""), body.getInstance(), thrown.toString());
    }
    return ResponseEntity.status(body.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(body);
  }

  private static ProblemDetail body(HttpServletRequest request) {
    var body = problem(status(request)).body();
    if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path) {
      body.setInstance(URI.create(path));
    }
    return body;
  }

  private static Problem problem(HttpStatus status) {
    return status.is5xxServerError() ? Problems.unexpected() : Problems.of(status);
  }

  /// Without a status somebody asked for the path itself.
  private static HttpStatus status(HttpServletRequest request) {
    var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
  }
}
