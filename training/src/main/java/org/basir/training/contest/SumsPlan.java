package org.basir.training.contest;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.allocation.Apportionment;
import org.basir.inference.allocation.Claim;
import org.basir.inference.allocation.ProportionalShare;
import org.basir.inference.allocation.Schedule;
import org.basir.inference.allocation.Split;
import org.basir.inference.degradation.AdvisoryFloor;
import org.basir.inference.plan.Plan;
import org.basir.inference.strategy.PlanAndBudget;
import org.basir.inference.strategy.Planning;
import org.basir.training.sums.Advice;
import org.basir.training.sums.Answer;
import org.basir.training.sums.Chain;
import org.basir.training.sums.Item;
import org.basir.training.sums.Part;

/// A ready plan of a chain: its terms in a row, three to a sub-question, which count for credits.
/// Tokens are shared out in tens, the only numbers that the decoder was taught.
///
/// @param budget of all thinking
record SumsPlan(Chain chain, int budget) {

  private static final int TERMS = 3;
  private static final int MOST_PARTS = 4;
  private static final int SHORTEST = 4;
  private static final int UNIT = 10;

  /// A line break, a digit and the end.
  private static final int RESULT = 3;

  /// The sub-questions; one, the whole, where the chain is short or the budget doesn't allow more.
  List<Part> parts() {
    int wanted = Math.clamp(chain.length() / TERMS, 2, MOST_PARTS);
    int count = chain.length() < SHORTEST ? 1 : Math.min(wanted, units());
    return Part.of(chain, Math.max(1, count));
  }

  /// The sub-questions with their tokens; of one, the budget alone.
  Advice advice(Schedule schedule) {
    var parts = parts();
    if (parts.size() == 1) {
      return new Advice.Budget(budget);
    }
    var tokens = tokens(parts, schedule);
    return new Advice.Plan(
        IntStream.range(0, parts.size())
            .mapToObj(i -> new Advice.Step(parts.get(i), tokens.get(i)))
            .toList());
  }

  /// The same with a call for each sub-question: a chain of its own that begins with what the one
  /// before came to.
  PlanAndBudget stepByStep(Schedule schedule) {
    var parts = parts();
    var plan =
        Plan.of(parts.stream().map(it -> new Plan.Step(it.text(), "", it.length())).toList());
    return PlanAndBudget.sequential(Planning.Ready.of(plan))
        .with(new Split(schedule, Apportionment.LARGEST_REMAINDER))
        .with(new AdvisoryFloor(0))
        .with(
            new PlanAndBudget.Mode.Sequential(
                (_, _, step, earlier, tokens) -> step(parts.get(step), earlier, tokens), RESULT));
  }

  private String step(Part part, List<String> earlier, long tokens) {
    var advice = new Advice.Budget(UNIT * Math.max(1, Math.toIntExact(tokens / UNIT)));
    return Item.prompt(part.chunk(chain, carried(earlier)), advice);
  }

  /// What the step before came to; a step without a result counts as 0, and is wrong.
  private int carried(List<String> earlier) {
    return earlier.isEmpty() ? chain.first() : Answer.of(earlier.getLast()).orElse(0);
  }

  private List<Integer> tokens(List<Part> parts, Schedule schedule) {
    var credits = parts.stream().map(Part::length).toList();
    var claims =
        new Split(schedule, Apportionment.LARGEST_REMAINDER)
            .claims(credits).stream().map(claim -> claim.between(1, Long.MAX_VALUE)).toList();
    return tens(claims);
  }

  private List<Integer> tens(List<Claim> claims) {
    return new ProportionalShare()
        .allocate(claims, units()).tokens().stream()
            .map(units -> Math.toIntExact(UNIT * units))
            .toList();
  }

  private int units() {
    return budget / UNIT;
  }
}
