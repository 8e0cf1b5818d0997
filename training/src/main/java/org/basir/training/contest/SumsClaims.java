package org.basir.training.contest;

import static org.basir.training.contest.SumsEntrants.ADVISORY;
import static org.basir.training.contest.SumsEntrants.ANNOUNCED;
import static org.basir.training.contest.SumsEntrants.HARD_CAP;
import static org.basir.training.contest.SumsEntrants.MARKED;
import static org.basir.training.contest.SumsEntrants.OUTLINED;
import static org.basir.training.contest.SumsEntrants.OUTLINED_GLOBAL;
import static org.basir.training.contest.SumsEntrants.STEP_BY_STEP;
import static org.basir.training.contest.SumsEntrants.VANILLA;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.basir.inference.allocation.Schedule;

/// What the papers claim, as far as these entrants can show it. Written down before the figures
/// were known.
final class SumsClaims {

  private static final String GUIDANCE = "Budget Guidance";
  private static final String THINKER = "BudgetThinker";
  private static final String PLANNING = "Plan-and-Budget";

  private SumsClaims() {}

  /// The claims about those who take part.
  static List<Claim> about(Collection<String> entrants) {
    var claims = new ArrayList<Claim>();
    entrants.stream().filter(name -> name.startsWith("guided")).forEach(it -> guidance(it, claims));
    thinker(claims);
    planning(claims);
    return claims.stream()
        .filter(claim -> entrants.containsAll(List.of(claim.first(), claim.second())))
        .toList();
  }

  private static void guidance(String guided, List<Claim> claims) {
    claims.add(
        new Claim(
            "guidance answers more right than the hard cap",
            GUIDANCE,
            guided,
            HARD_CAP,
            Measure.ACCURACY));
    claims.add(
        new Claim(
            "guidance ends in time by itself more often than under the hard cap",
            GUIDANCE,
            guided,
            HARD_CAP,
            Measure.FOLLOWING));
  }

  private static void thinker(List<Claim> claims) {
    claims.add(
        new Claim(
            "markers answer more right than a number alone",
            THINKER,
            MARKED,
            ADVISORY,
            Measure.ACCURACY));
    for (var other : List.of(ADVISORY, ANNOUNCED, HARD_CAP)) {
      claims.add(
          new Claim(
              "markers keep the budget more often", THINKER, MARKED, other, Measure.FOLLOWING));
    }
    claims.add(
        new Claim(
            "words it was not trained on keep the budget more often than the hard cap",
            THINKER,
            ANNOUNCED,
            HARD_CAP,
            Measure.FOLLOWING));
  }

  private static void planning(List<Claim> claims) {
    claims.add(new Claim("planning alone is worth it", PLANNING, OUTLINED, VANILLA, Measure.E3));
    SumsEntrants.SCHEDULES.forEach(schedule -> steps(SumsEntrants.plan(schedule), claims));
    steps(STEP_BY_STEP, claims);
    claims.add(
        new Claim(
            "a call for each step is worth it",
            PLANNING,
            STEP_BY_STEP,
            SumsEntrants.plan(Schedule.CONSTANT),
            Measure.E3));
    for (var early : List.of(Schedule.POLYNOMIAL, Schedule.COSINE)) {
      claims.add(
          new Claim(
              "early steps should get more",
              PLANNING,
              SumsEntrants.plan(early),
              SumsEntrants.plan(Schedule.CONSTANT),
              Measure.E3));
    }
  }

  private static void steps(String plan, List<Claim> claims) {
    claims.add(
        new Claim(
            "budgets of steps beat one for all", PLANNING, plan, OUTLINED_GLOBAL, Measure.E3));
    claims.add(new Claim("budgets of steps beat none", PLANNING, plan, VANILLA, Measure.E3));
  }
}
