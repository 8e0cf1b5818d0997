package org.basir.inference.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.allocation.Claim;
import org.basir.inference.allocation.ProportionalShare;

/// What to work out on the way to an answer.
///
/// @param steps in order, 1 or more; their credits add up to 100
public record Plan(List<Step> steps) {

  /// What the credits add up to.
  public static final int CREDITS = 100;

  /// The most steps that a model is asked for.
  public static final int MOST_ASKED = 5;

  private static final Plan SINGLE =
      new Plan(List.of(new Step("Answer the question directly.", "", CREDITS)));

  /// A sub-question.
  ///
  /// @param text what to work out
  /// @param hint how; perhaps empty
  /// @param credit its share of the budget in relation to others, 1 or more
  public record Step(String text, String hint, int credit) {

    public Step {
      if (text.isBlank() || credit < 1) {
        throw new IllegalArgumentException("No step: credit %d, '%s'".formatted(credit, text));
      }
    }

    Step worth(long other) {
      return new Step(text, hint, Math.toIntExact(other));
    }
  }

  public Plan {
    steps = List.copyOf(steps);
    int sum = steps.stream().mapToInt(Step::credit).sum();
    if (sum != CREDITS) {
      throw new IllegalArgumentException("Credits add up to %d, not 100".formatted(sum));
    }
  }

  /// A plan whose credits are scaled to 100 by largest remainder, none below 1.
  ///
  /// @param steps 1 to 100
  public static Plan of(List<Step> steps) {
    var claims = steps.stream().map(step -> Claim.of(step.credit()).between(1, CREDITS)).toList();
    var credits = new ProportionalShare().allocate(claims, CREDITS).tokens();
    return new Plan(
        IntStream.range(0, steps.size())
            .mapToObj(i -> steps.get(i).worth(credits.get(i)))
            .toList());
  }

  /// One step that is the whole question.
  public static Plan single() {
    return SINGLE;
  }

  public int size() {
    return steps.size();
  }

  public Step step(int index) {
    return steps.get(index);
  }

  public List<Integer> credits() {
    return steps.stream().map(Step::credit).toList();
  }
}
