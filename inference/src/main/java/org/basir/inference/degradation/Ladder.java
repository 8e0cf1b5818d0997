package org.basir.inference.degradation;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Finds the first step down that can be paid: full, less thinking, lower effort, no thinking, a
/// cheaper model, a shorter answer, nothing.
///
/// @param available tokens that can be produced, of the model that is wanted
///   ([org.basir.inference.ledger.TokenWeights#outputTokens])
public record Ladder(Need need, Means means, long available) {

  public static Terms terms(Need need, Means means, long available) {
    return new Ladder(need, means, available).terms();
  }

  public Terms terms() {
    return Stream.<Supplier<Optional<Terms>>>of(
            this::full,
            this::trimmed,
            this::lowerEffort,
            this::noThinking,
            this::cheaper,
            this::shorter)
        .flatMap(step -> step.get().stream())
        .findFirst()
        .orElse(Terms.of(DegradeLevel.REFUSED, 0, 0));
  }

  private Optional<Terms> full() {
    return when(available >= need.full(), Terms.of(DegradeLevel.FULL, need.think(), need.answer()));
  }

  private Optional<Terms> trimmed() {
    long think = available - need.answer();
    return when(
        means.thinkingLimit() && think > 0 && think >= need.leastThink(),
        Terms.of(DegradeLevel.TRIMMED_THINKING, think, need.answer()));
  }

  private Optional<Terms> lowerEffort() {
    return means.efforts().stream()
        .filter(effort -> effort.tokens() < need.think())
        .filter(effort -> effort.tokens() <= available - need.answer())
        .max(Comparator.comparingLong(Effort::tokens))
        .map(effort ->
            new Terms(
                DegradeLevel.LOWER_EFFORT,
                effort.tokens(),
                need.answer(),
                Optional.of(effort),
                Optional.empty()));
  }

  private Optional<Terms> noThinking() {
    return when(available >= need.answer(), Terms.of(DegradeLevel.NO_THINKING, 0, need.answer()));
  }

  private Optional<Terms> cheaper() {
    return means
        .cheaper()
        .flatMap(model -> {
          long think = Math.min(need.think(), (long) (available / model.price()) - need.answer());
          return when(
              think >= 0,
              new Terms(
                  DegradeLevel.CHEAPER_MODEL,
                  think >= need.leastThink() ? think : 0,
                  need.answer(),
                  Optional.empty(),
                  Optional.of(model.model())));
        });
  }

  private Optional<Terms> shorter() {
    return when(
        available >= need.leastAnswer(), Terms.of(DegradeLevel.SHORTER_ANSWER, 0, available));
  }

  private static Optional<Terms> when(boolean paid, Terms terms) {
    return paid ? Optional.of(terms) : Optional.empty();
  }
}
