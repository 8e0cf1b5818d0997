package org.basir.ranking.tokens.web;

import org.basir.http.Problem;
import org.basir.inference.ledger.ScopePath;
import org.basir.ranking.tokens.WindowLength;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// A limit to be set.
///
/// @param scope such as `tenant` or `tenant/job`
/// @param units weighted tokens
/// @param window `none`, `hour`, `day` or `week`; `none` if it is missing
record LimitRequest(@Nullable String scope, @Nullable Long units, @Nullable String window) {

  private static final long MOST = 1_000_000_000_000_000L;

  ScopePath path() {
    if (scope == null) {
      throw refusal("/scope", "is missing");
    }
    try {
      return ScopePath.parse(scope);
    } catch (IllegalArgumentException wrong) {
      throw refusal("/scope", String.valueOf(wrong.getMessage()));
    }
  }

  long checkedUnits() {
    if (units == null || units < 0 || units > MOST) {
      throw refusal("/units", "has to be from 0 to 10^15, not " + units);
    }
    return units;
  }

  WindowLength length() {
    return window == null
        ? WindowLength.NONE
        : WindowLength.of(window)
            .orElseThrow(
                () -> refusal("/window", "'" + window + "' is none of none, hour, day and week"));
  }

  private static Problem refusal(String pointer, String message) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "refused-limit", "This cannot be a limit")
        .detail(message)
        .at(pointer, message);
  }
}
