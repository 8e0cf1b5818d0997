package org.basir.inference.llm.http.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Reads the header `Retry-After` (RFC 9110, section 10.2.3): seconds, or a date.
final class RetryAfter {

  private RetryAfter() {}

  /// The wait that a header asks for at a moment; nothing if it is malformed.
  static Optional<Duration> read(String header, Instant now) {
    var value = header.strip();
    try {
      return Optional.of(
          value.chars().allMatch(Character::isDigit)
              ? Duration.ofSeconds(Long.parseLong(value))
              : until(value, now));
    } catch (NumberFormatException | DateTimeParseException | ArithmeticException malformed) {
      return Optional.empty();
    }
  }

  private static Duration until(String date, Instant now) {
    var moment = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    return moment.isAfter(now) ? Duration.between(now, moment) : Duration.ZERO;
  }
}
