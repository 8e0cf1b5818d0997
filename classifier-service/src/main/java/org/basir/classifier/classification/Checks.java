package org.basir.classifier.classification;

import org.jspecify.annotations.Nullable;

/// Refusals worded for whoever sent the value: JSON may hold `null` whatever the types say.
final class Checks {

  private Checks() {}

  static void present(String name, @Nullable Object value) {
    that(value != null, name + " is missing");
  }

  static void that(boolean holds, String refusal) {
    if (!holds) {
      throw new IllegalArgumentException(refusal);
    }
  }
}
