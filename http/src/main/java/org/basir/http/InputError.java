package org.basir.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;

/// What is wrong in one place of a request.
///
/// @param pointer JSON pointer into the body, if it is there
/// @param parameter name of the parameter, path variable, header or part, if it is there
/// @param detail for people
@JsonInclude(Include.NON_NULL)
record InputError(@Nullable String pointer, @Nullable String parameter, String detail) {

  static InputError at(String pointer, String detail) {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      throw new IllegalArgumentException("'%s' is not a JSON pointer".formatted(pointer));
    }
    return new InputError(pointer, null, detail);
  }

  static InputError in(String parameter, String detail) {
    return new InputError(null, parameter, detail);
  }
}
