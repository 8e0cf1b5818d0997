package org.basir.ranking.assessment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.guidance.LengthMoments;

/// How long a model goes on thinking, learned from what it did when nothing hurried it. There is no
/// law before 20 answers went on as long, and guidance only cuts then.
///
/// @param seen tokens of thinking, each 1 or more
record ThinkingLengths(List<Integer> seen) implements Function<Integer, Optional<GammaLength>> {

  private static final int LEAST = 20;

  ThinkingLengths {
    seen = List.copyOf(seen);
  }

  /// @param before tokens of thinking so far
  @Override
  public Optional<GammaLength> apply(Integer before) {
    var rest = seen.stream().filter(all -> all > before).mapToDouble(all -> all - before).toArray();
    return rest.length < LEAST ? Optional.empty() : Optional.of(LengthMoments.of(rest).law());
  }
}
