package org.basir.gateway.tokens;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a tenant, job or request may use and did use, in weighted tokens.
///
/// @param scope such as `tenant/job`
/// @param limit null if only those above limit it
/// @param window `hour`, `day`, `week` or `none`, or another length
/// @param spent in the window that now counts
/// @param reserved by calls that are being made
/// @param left by its own limit; null without one
/// @param overrun used above what was granted
public record TokenBudget(
    String scope,
    @Nullable Long limit,
    @Nullable String window,
    long spent,
    long reserved,
    @Nullable Long left,
    long overrun) {

  /// From the tenant's down.
  public List<String> names() {
    return List.of(scope.split("/"));
  }

  /// The limit and how long it counts: `100,000 a day`, `400`, or `none`.
  public String allowance() {
    return limit == null ? "none" : String.format(Locale.ROOT, "%,d%s", limit, period());
  }

  private String period() {
    return switch (window) {
      case null -> "";
      case "none" -> "";
      case "hour" -> " an hour";
      case "day" -> " a day";
      case "week" -> " a week";
      default -> " in " + window;
    };
  }
}
