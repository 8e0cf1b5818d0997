package org.basir.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/// Answers everything that a controller or Spring MVC throws with `application/problem+json`.
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onProblem(Problem problem, WebRequest request) {
    return answer(problem, problem, new HttpHeaders(), request);
  }

  /// Too large uploads are among Spring's own.
  @ExceptionHandler
  @Nullable ResponseEntity<Object> onBrokenUpload(
      MultipartException exception, WebRequest request) {
    var problem = Problems.invalid().detail("A multipart form that is whole is expected");
    return answer(problem, exception, new HttpHeaders(), request);
  }

  @ExceptionHandler
  @Nullable ResponseEntity<Object> onAnythingElse(Exception exception, WebRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
      return null;
    }
    var id = requestId(request).orElse("");
    log.error("Request {} ({}) failed", id, request.getDescription(false), exception);
    return answer(Problems.unexpected(), exception, new HttpHeaders(), request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(UnreadableJson.problem(exception), exception, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(InvalidInput.problem(exception), exception, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(InvalidInput.problem(exception), exception, headers, request);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException exception,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(InvalidInput.problem(exception), exception, headers, request);
  }

  private @Nullable ResponseEntity<Object> answer(
      Problem problem, Exception exception, HttpHeaders headers, WebRequest request) {
    return handleExceptionInternal(exception, problem.body(), headers, problem.status(), request);
  }

  /// Whatever the client accepts: an error in a form it did not ask for is better than none.
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem) {
      Problems.complete(problem);
      requestId(request).ifPresent(id -> problem.setProperty("requestId", id));
    }
    var answered = new HttpHeaders(headers);
    answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(body, answered, status);
  }

  private static Optional<String> requestId(WebRequest request) {
    return request instanceof ServletWebRequest servlet
        ? RequestId.of(servlet.getRequest())
        : Optional.empty();
  }
}
