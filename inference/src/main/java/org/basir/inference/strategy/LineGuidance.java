package org.basir.inference.strategy;

import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.basir.inference.guidance.BinaryGuidance;
import org.basir.inference.guidance.GammaLength;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.Alternative;

/// Budget Guidance with two choices, to close or to go on, at each line's start: the form that
/// engines over HTTP can take part in (`token-budget.md` 2.9 V1).
///
/// What the engine drew stands, unless it goes on and that would likely not fit. With own
/// probability u of the closing marker and guided probability p, what goes on is discarded with
/// probability (p - u) / (1 - u), so that thinking closes with probability p. Where the likeliest
/// token is taken, it is discarded if p is at least a half. A discarded segment has to be paid for,
/// but doesn't count as thinking.
///
/// @param law of how long thinking goes on, by the tokens of thinking before; none if unknown
/// @param alternatives likely tokens to ask for; a marker that isn't among them has probability 0
/// @param longest tokens of a segment
/// @param lines of thinking, or parts of them, that are guided at most
/// @param random of the draws; none takes the likelier
record LineGuidance(
    Function<Integer, Optional<GammaLength>> law,
    int alternatives,
    int longest,
    int lines,
    Optional<RandomGenerator> random) {

  private static final String LINE_END = "\n";

  /// Thinks to a closing marker, ours or the model's, or to the end of the budget or of the guided
  /// lines.
  ///
  /// @param marker the first token of the closing marker
  /// @return whether thinking was closed by guidance
  boolean write(ThinkingText thinking, String close, int marker) {
    boolean lineStart = true;
    for (int line = 0; line < lines && thinking.goesOn(); line++) {
      var segment = thinking.propose(longest, lineStart ? alternatives : 0, LINE_END, close);
      if (lineStart
          && segment.end() != Completion.End.CANCELLED
          && !segment.text().startsWith(close)
          && closes(probability(segment, marker), fit(thinking))) {
        return true;
      }
      thinking.take(segment);
      lineStart = segment.text().endsWith(LINE_END);
    }
    return false;
  }

  private boolean closes(double own, double fit) {
    double guided = BinaryGuidance.close(own, fit);
    return random.map(draws -> draws.nextDouble() * (1 - own) < guided - own).orElse(guided >= 0.5);
  }

  private double fit(ThinkingText thinking) {
    return law.apply(thinking.used()).map(known -> known.fit((double) thinking.left())).orElse(1.0);
  }

  private static double probability(Completion segment, int token) {
    return segment.first().stream()
        .filter(alternative -> alternative.id() == token)
        .mapToDouble(Alternative::probability)
        .findFirst()
        .orElse(0);
  }
}
