package org.basir.inference.strategy;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.basir.inference.guidance.Reweighting;
import org.basir.inference.guidance.Reweighting.Candidate;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.Sampling;

/// Writes thinking line by line and chooses each line's first token.
///
/// Where the engine draws by the model's own probabilities, its token is accepted with the
/// probability `fit / largest fit`. Otherwise, and where it isn't accepted, one is drawn here by
/// the guided probabilities, which is the same as trying on until one is accepted; as the engine
/// takes tokens, it goes on from there. Without temperature the token of the largest product is
/// taken.
///
/// @param marker the first token of the closing marker
/// @param random of the draws; none takes the likeliest
record TopKGuidance(
    TopK strategy, String close, int marker, Sampling sampling, Optional<RandomGenerator> random) {

  private static final String LINE_END = "\n";

  /// Thinks to a closing marker, to the end of the budget or of the guided lines.
  ///
  /// @return whether thinking was closed by guidance
  boolean write(ThinkingText thinking) {
    int calls = 2 * strategy.lines();
    boolean lineStart = true;
    while (thinking.goesOn() && calls-- > 0) {
      if (!lineStart) {
        thinking.take(thinking.propose(strategy.longest(), 0, LINE_END, close));
      } else if (begins(thinking)) {
        return true;
      }
      lineStart = thinking.text().endsWith(LINE_END);
    }
    return false;
  }

  /// Writes the first token of a line.
  ///
  /// @return whether that is the closing marker's
  private boolean begins(ThinkingText thinking) {
    var drawn = thinking.propose(1, strategy.alternatives());
    var chosen =
        drawn.end() == Completion.End.LENGTH
            ? chosen(drawn, thinking)
            : Optional.<Alternative>empty();
    if (chosen.filter(it -> it.id() == marker).isPresent()) {
      return true;
    }
    chosen
        .filter(it -> it.id() != first(drawn))
        .ifPresentOrElse(thinking::insert, () -> thinking.take(drawn));
    return false;
  }

  /// The token to go on with; none if guidance has nothing to say.
  private Optional<Alternative> chosen(Completion drawn, ThinkingText thinking) {
    var tokens =
        drawn.first().stream().flatMap(each -> candidate(each, thinking).stream()).toList();
    if (tokens.stream().allMatch(each -> each.token() == marker)) {
      return Optional.empty();
    }
    int token = token(new Reweighting(tokens), first(drawn));
    return drawn.first().stream().filter(each -> each.id() == token).findFirst();
  }

  /// The token that the engine drew; none of the vocabulary where it doesn't tell.
  private static int first(Completion drawn) {
    return drawn.tokens().map(tokens -> tokens.at(0)).orElse(-1);
  }

  private Optional<Candidate> candidate(Alternative token, ThinkingText thinking) {
    if (token.id() < 0) {
      return Optional.empty();
    }
    var fit =
        token.id() == marker
            ? OptionalDouble.of(1)
            : strategy.law().fit(token.text(), thinking.used(), (double) thinking.left());
    return fit.isPresent()
        ? Optional.of(new Candidate(token.id(), token.probability(), fit.getAsDouble()))
        : Optional.empty();
  }

  private int token(Reweighting weighed, int drawn) {
    if (random.isEmpty()) {
      return weighed.likeliest();
    }
    var accepted =
        weighed.tokens().stream()
            .filter(each -> each.token() == drawn && isPlain())
            .filter(each -> random.get().nextDouble() < weighed.acceptance(each));
    return accepted.map(Candidate::token).findFirst().orElseGet(() -> weighed.draw(random.get()));
  }

  private boolean isPlain() {
    return sampling.temperature() == 1 && sampling.topP() == 1;
  }
}
