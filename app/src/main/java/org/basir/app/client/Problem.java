package org.basir.app.client;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A problem detail (RFC 9457) as a service sent it.
public record Problem(
    @Nullable String title,
    @Nullable String detail,
    @Nullable Integer status,
    @Nullable List<Fault> errors) {

  /// One fault, with a pointer to the field that has it.
  public record Fault(@Nullable String pointer, @Nullable String detail) {}

  /// The problem in one line.
  public String line() {
    var said = detail == null ? String.valueOf(title) : detail;
    if (errors == null || errors.isEmpty()) {
      return said;
    }
    return said
        + errors.stream()
            .map(fault -> fault.pointer() + ": " + fault.detail())
            .collect(Collectors.joining("; ", " (", ")"));
  }
}
