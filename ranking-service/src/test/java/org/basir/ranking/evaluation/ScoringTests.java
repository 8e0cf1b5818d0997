package org.basir.ranking.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class ScoringTests {

  private static final LocalDate FIRST = LocalDate.of(2010, 2, 26);
  private static final LocalDate SECOND = LocalDate.of(2011, 2, 28);
  private static final LocalDate THIRD = LocalDate.of(2012, 3, 16);

  private final PastReturns past =
      new PastReturns(
          new TreeMap<>(
              Map.of(
                  FIRST, returns(0.01, 0.02, 0.06),
                  SECOND, returns(0.03, 0.02, 0.01),
                  THIRD, returns(9, 8, 7))));

  @Test
  void knowsNothingBeforeTheFirstBudget() {
    assertThat(past.previous(FIRST)).isEmpty();
    assertThat(past.meanReturn(FIRST)).isEmpty();
  }

  @Test
  void knowsOnlyEarlierBudgets() {
    assertThat(past.previous(SECOND)).isEqualTo(returns(0.01, 0.02, 0.06));
    assertThat(past.meanRank(SECOND)).isEqualTo(returns(-0.5, 0, 0.5));
    assertThat(past.meanRank(THIRD)).isEqualTo(returns(0, 0, 0));
  }

  @Test
  void doesNotSeeTheReturnsItIsMeasuredOn() {
    var changed = new TreeMap<>(past.byBudget());
    changed.put(THIRD, returns(1, 2, 3));
    changed.put(LocalDate.of(2013, 2, 28), returns(5, 1, 3));
    var other = new PastReturns(changed);

    assertThat(other.previous(THIRD)).isEqualTo(past.previous(THIRD));
    assertThat(other.meanReturn(THIRD)).isEqualTo(past.meanReturn(THIRD));
    assertThat(other.meanRank(THIRD)).isEqualTo(past.meanRank(THIRD));
  }

  @Test
  void keepsScoresThroughTheDatabase() {
    var scores = new TreeMap<Contender, Map<SectorCode, Double>>();
    for (var contender : Contender.values()) {
      scores.put(contender, returns(0.1, -1 / 3.0, 1e-17));
    }
    assertThat(Scores.parse(new Scores(scores).json())).isEqualTo(new Scores(scores));
  }

  @Test
  void scoresAsTheConstantWhatItDoesNotKnow() {
    var scores = new Scores(Map.of(Contender.CONSTANT, returns(0, 0, 0)));

    assertThat(scores.knows(Contender.PRIOR_RETURN)).isFalse();
    assertThat(scores.of(Contender.PRIOR_RETURN)).isEqualTo(returns(0, 0, 0));
  }

  private static SortedMap<SectorCode, Double> returns(double... values) {
    var returns = new TreeMap<SectorCode, Double>();
    for (var i = 0; i < values.length; i++) {
      returns.put(new SectorCode(i + 1), values[i]);
    }
    return returns;
  }
}
