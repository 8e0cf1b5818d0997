package org.basir.ranking.assessment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.basir.inference.strategy.ThinkingFormat;

/// What stands around a model's thinking.
enum Markers {
  /// `<think>` and `</think>`, as most models have them that were trained to think.
  TAGS,
  /// Words, for models that were not.
  WORDS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Empty if it is none.
  static Optional<Markers> parse(String key) {
    return Arrays.stream(values()).filter(it -> it.key().equals(key)).findFirst();
  }

  ThinkingFormat format() {
    return switch (this) {
      case TAGS -> ThinkingFormat.tags();
      case WORDS -> new ThinkingFormat("Reasoning:\n", "\nAnswer:");
    };
  }
}
