package org.basir.ranking.ranker;

import java.util.Locale;

/// What a sentence of a budget does to a sector.
public enum Measure {
  /// A tax or duty rises or is new.
  DUTY_UP,
  /// A tax or duty falls or ends.
  DUTY_DOWN,
  /// Money is given or set aside.
  OUTLAY,
  /// A tax or duty is spared.
  EXEMPTION,
  /// An exemption, concession or subsidy ends.
  WITHDRAWAL;

  /// The name of the feature, as in `duty_up`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
