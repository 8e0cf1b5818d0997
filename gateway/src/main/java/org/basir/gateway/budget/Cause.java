package org.basir.gateway.budget;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Why a stage failed, as the service that failed gave it (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cause(
    @Nullable String type,
    @Nullable String title,
    @Nullable Integer status,
    @Nullable String detail) {

  @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
  public Cause {}

  /// The most telling sentence there is.
  public String sentence() {
    if (detail != null && !detail.isBlank()) {
      return detail;
    }
    return title == null ? "The service gave no reason." : title;
  }
}
