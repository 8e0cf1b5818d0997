package org.basir.classifier.registry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who changed the active model, as they call themselves, and why.
public record Remark(Optional<String> by, Optional<String> note) {

  /// What was said; blank is as good as nothing.
  public static Remark of(@Nullable String by, @Nullable String note) {
    return new Remark(said(by), said(note));
  }

  private static Optional<String> said(@Nullable String text) {
    // PostgreSQL stores no NUL
    return Optional.ofNullable(text)
        .map(given -> given.replace("\0", "").strip())
        .filter(given -> !given.isEmpty());
  }
}
