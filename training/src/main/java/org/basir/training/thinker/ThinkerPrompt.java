package org.basir.training.thinker;

import java.util.Comparator;
import java.util.stream.Collectors;

/// What a prompt says of its budget, in wording of our own. Weights that others trained need the
/// wording they were trained with.
public final class ThinkerPrompt {

  private ThinkerPrompt() {}

  /// The sentence after a question.
  ///
  /// @param budget `B` in tokens
  public static String sentence(int budget) {
    return "(Finish thinking within %d tokens. Seven special tokens, %s, will divide it into 8 parts.)"
        .formatted(budget, markers());
  }

  private static String markers() {
    return Marker.all().stream()
        .sorted(Comparator.comparingInt(Marker::eighths).reversed())
        .map(Marker::text)
        .collect(Collectors.joining(", "));
  }
}
