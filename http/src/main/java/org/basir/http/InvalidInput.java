package org.basir.http;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Names each value of a request that breaks a constraint, and where it stands.
final class InvalidInput {

  private InvalidInput() {}

  static Problem problem(MethodArgumentNotValidException exception) {
    var isBody = exception.getParameter().hasParameterAnnotation(RequestBody.class);
    return problem(errors(exception.getBindingResult(), isBody));
  }

  static Problem problem(HandlerMethodValidationException exception) {
    return problem(
        exception.getParameterValidationResults().stream().flatMap(InvalidInput::errors));
  }

  static Problem problem(TypeMismatchException exception) {
    var detail = "'%s' is not possible here".formatted(exception.getValue());
    return problem(Stream.of(InputError.in(parameter(exception), detail)));
  }

  private static Problem problem(Stream<InputError> errors) {
    return errors.reduce(Problems.invalid(), Problem::with, (_, last) -> last);
  }

  private static String parameter(TypeMismatchException exception) {
    return exception instanceof MethodArgumentTypeMismatchException argument
        ? argument.getName()
        : String.valueOf(exception.getPropertyName());
  }

  private static Stream<InputError> errors(ParameterValidationResult result) {
    var parameter = result.getMethodParameter();
    return result instanceof ParameterErrors errors
        ? errors(errors, parameter.hasParameterAnnotation(RequestBody.class))
        : result.getResolvableErrors().stream()
            .map(error -> InputError.in(String.valueOf(parameter.getParameterName()), text(error)));
  }

  private static Stream<InputError> errors(Errors errors, boolean isBody) {
    List<ObjectError> all = errors.getAllErrors();
    return all.stream().map(error -> isBody ? inBody(error) : inParameter(error));
  }

  private static InputError inBody(ObjectError error) {
    return InputError.at(
        error instanceof FieldError field ? JsonPointers.ofProperty(field.getField()) : "",
        text(error));
  }

  private static InputError inParameter(ObjectError error) {
    return InputError.in(
        error instanceof FieldError field ? field.getField() : error.getObjectName(), text(error));
  }

  private static String text(MessageSourceResolvable error) {
    @Nullable String message = error.getDefaultMessage();
    return message == null ? "is not valid" : message;
  }
}
