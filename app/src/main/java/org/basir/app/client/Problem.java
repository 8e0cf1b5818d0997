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

  private static final int MOST_NAMED = 3;

  /// One fault, with a pointer to the field that has it.
  public record Fault(@Nullable String pointer, @Nullable String detail) {}

  private String more() {
    int more = errors == null ? 0 : errors.size() - MOST_NAMED;
    return more > 0 ? "; and %d more".formatted(more) : "";
  }

  /// The problem in one line, with its first faults.
  public String line() {
    var said = detail == null ? String.valueOf(title) : detail;
    if (errors == null || errors.isEmpty()) {
      return said;
    }
    return said
        + errors.stream()
            .limit(MOST_NAMED)
            .map(fault -> fault.pointer() + ": " + fault.detail())
            .collect(Collectors.joining("; ", " (", more() + ")"));
  }
}
