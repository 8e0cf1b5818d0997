package org.basir.http;

import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Says what is wrong with a body that could not be read, without the names of classes that
/// Jackson's own messages contain.
final class UnreadableJson {

  private UnreadableJson() {}

  static Problem problem(HttpMessageNotReadableException exception) {
    var problem = Problem.of(HttpStatus.BAD_REQUEST, "unreadable-body", "The body cannot be read");
    return exception.getCause() instanceof JacksonException jackson
        ? problem.with(InputError.at(JsonPointers.of(jackson.getPath()), detail(jackson)))
        : problem.detail("The body is missing or incomplete");
  }

  private static String detail(JacksonException exception) {
    return switch (exception) {
      case UnrecognizedPropertyException _ -> "is not known here";
      case MismatchedInputException mismatch -> "has to be " + kind(mismatch.getTargetType());
      case StreamReadException syntax -> syntax(syntax);
      case JacksonException other -> refusal(other);
    };
  }

  private static String syntax(StreamReadException exception) {
    var location = exception.getLocation();
    return "is not JSON at line %d, column %d"
        .formatted(location.getLineNr(), location.getColumnNr());
  }

  /// Records refuse what they cannot take with a message that is meant for people.
  private static String refusal(JacksonException exception) {
    var message =
        exception.getCause() instanceof IllegalArgumentException refused
            ? refused.getMessage()
            : null;
    return message == null ? "has a value that is not possible here" : message;
  }

  private static String kind(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + Arrays.toString(type.getEnumConstants());
    }
    if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class)) {
      return "a number";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a string";
    }
    if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
      return "a list";
    }
    return type.isRecord() ? "an object" : "a valid " + type.getSimpleName();
  }
}
