package org.basir.inference.llm.provider;

import java.util.Comparator;
import java.util.Locale;
import java.util.Set;

/// How hard a model is to think, where no number can be given; least first.
public enum Effort {
  NONE,
  MINIMAL,
  LOW,
  MEDIUM,
  HIGH;

  /// The effort of so many tokens: none of 0, minimal below 1024, low below 4096, medium below
  /// 12000, else high.
  public static Effort of(int thinkingTokens) {
    if (thinkingTokens == 0) {
      return NONE;
    }
    if (thinkingTokens < 1024) {
      return MINIMAL;
    }
    return thinkingTokens < 4096 ? LOW : thinkingTokens < 12_000 ? MEDIUM : HIGH;
  }

  /// The nearest that a model offers: this one, else the next lower one, else the least there is.
  Effort among(Set<Effort> offered) {
    return offered.stream()
        .filter(each -> each.compareTo(this) <= 0)
        .max(Comparator.naturalOrder())
        .orElseGet(() -> offered.stream().min(Comparator.naturalOrder()).orElseThrow());
  }

  /// As servers write it.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
