package org.basir.ranking.tokens;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.basir.inference.ledger.Window;

/// How long a limit counts until it starts anew; days and weeks begin at 00:00 UTC, weeks on a
/// Thursday.
public enum WindowLength {
  /// For ever.
  NONE,
  HOUR,
  DAY,
  WEEK;

  Window window() {
    return switch (this) {
      case NONE -> Window.none();
      case HOUR -> new Window.Fixed(Duration.ofHours(1));
      case DAY -> new Window.Fixed(Duration.ofDays(1));
      case WEEK -> new Window.Fixed(Duration.ofDays(7));
    };
  }

  /// As users write it, such as `day`.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Empty if there is no such length.
  public static Optional<WindowLength> of(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  /// The one of a window; empty for one that was not set here.
  static Optional<WindowLength> of(Window window) {
    return Arrays.stream(values()).filter(it -> it.window().equals(window)).findFirst();
  }
}
