package org.basir.training.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.Gain;
import org.basir.metrics.ranking.Ndcg;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class RankerTrialsTests {

  private static final SectorReturns NOISE = Samples.noise();
  private static final List<SpeechFeatures> TELLING = Samples.telling(NOISE);

  @Test
  void ranksEveryBudgetButTheFirst() {
    var runs = RankerTrials.walkForward(TELLING, NOISE);

    assertThat(runs)
        .extracting(RankerRun::ranker)
        .contains(
            "mean past rank",
            "previous order",
            "low volatility",
            "history",
            "history and low volatility",
            "ridge",
            "pairwise",
            "LambdaMART",
            "stacking")
        .doesNotHaveDuplicates();
    assertThat(runs)
        .allSatisfy(run -> {
          assertThat(run.protocol()).isEqualTo(Protocol.WALK_FORWARD);
          assertThat(run.scores()).hasSize(Samples.LAST - Samples.FIRST);
          assertThat(run.scores().firstKey()).isEqualTo(Samples.date(Samples.FIRST + 1));
          assertThat(run.scores().values()).allMatch(scores -> scores.size() == Samples.SECTORS);
        });
  }

  /// Turns the returns of a year and all later ones, and their speeches, about: no score up to that
  /// year may change but for what its own speech says.
  @Test
  void seesNothingOfTheBudgetItRanksNorOfALaterOne() {
    var changed = 2006;
    var other =
        Samples.returns((year, sector) -> {
          var value = value(NOISE, year, sector);
          return year < changed ? value : -value;
        });

    var before = RankerTrials.walkForward(TELLING, NOISE);
    var after = RankerTrials.walkForward(TELLING, other);

    for (int i = 0; i < before.size(); i++) {
      var run = before.get(i);
      var later = after.stream().filter(it -> it.ranker().equals(run.ranker())).findFirst();
      if (later.isPresent()) {
        assertThat(to(changed, later.get())).as(run.ranker()).isEqualTo(to(changed, run));
      }
    }
    assertThat(scores(after, "history").get(Samples.date(changed + 1)))
        .isNotEqualTo(scores(before, "history").get(Samples.date(changed + 1)));
  }

  @Test
  void leavesTheRankedBudgetOutOfWhatIsLearned() {
    var other =
        Samples.returns((year, sector) -> {
          var value = value(NOISE, year, sector);
          return year == 2006 ? -value : value;
        });

    var before = RankerTrials.leaveOneOut(TELLING, NOISE, Map.of());
    var after = RankerTrials.leaveOneOut(TELLING, other, Map.of());

    assertThat(scores(before, "ridge")).hasSize(Samples.LAST - Samples.FIRST + 1);
    for (var ranker : List.of("history", "ridge", "pairwise", "LambdaMART", "stacking")) {
      assertThat(scores(after, ranker).get(Samples.date(2006)))
          .as(ranker)
          .isEqualTo(scores(before, ranker).get(Samples.date(2006)));
      assertThat(scores(after, ranker).get(Samples.date(2003)))
          .as(ranker)
          .isNotEqualTo(scores(before, ranker).get(Samples.date(2003)));
    }
  }

  @Test
  void findsASpeechThatTellsTheOrderAndMissesItWhereItIsTaken() {
    var runs = RankerTrials.walkForward(TELLING, NOISE);

    for (var ranker : List.of("ridge", "pairwise", "LambdaMART", "stacking")) {
      assertThat(skill(NOISE, scores(runs, ranker))).as(ranker).isGreaterThan(0.5);
    }
    assertThat(runs)
        .filteredOn(run -> run.ranker().endsWith("text-blind"))
        .singleElement()
        .satisfies(run -> assertThat(skill(NOISE, run.scores())).isLessThan(0.3));
    assertThat(runs)
        .filteredOn(run -> run.ranker().endsWith("wrong-year text"))
        .singleElement()
        .satisfies(run -> assertThat(skill(NOISE, run.scores())).isLessThan(0.3));
  }

  @Test
  void findsTheOrderThatAlwaysComes() {
    var same = Samples.returns((_, sector) -> sector * 0.01);
    var runs = RankerTrials.walkForward(Samples.telling(same), same);

    for (var ranker : List.of("mean past rank", "history", "ridge", "pairwise", "stacking")) {
      assertThat(skill(same, scores(runs, ranker))).as(ranker).isGreaterThan(0.9);
    }
  }

  @Test
  void givesTheSameScoresTwice() {
    assertThat(RankerTrials.walkForward(TELLING, NOISE))
        .isEqualTo(RankerTrials.walkForward(TELLING, NOISE));
  }

  @Test
  void readsVectorsWithTheEncoderRanker() {
    var vectors = new TreeMap<Integer, Map<SectorCode, float[]>>();
    NOISE
        .byBudget()
        .forEach((date, returns) -> {
          var own = new TreeMap<SectorCode, float[]>();
          returns.forEach((sector, value) ->
              own.put(sector, new float[] {value.floatValue(), Float.NaN, 0, 1}));
          vectors.put(date.getYear(), own);
        });
    var byBudget = new HashMap<SpeechFeatures.Budget, Map<SectorCode, float[]>>();
    TELLING.forEach(speech ->
        byBudget.put(speech.budget(), vectors.getOrDefault(speech.budget().year(), Map.of())));

    var runs = RankerTrials.walkForward(TELLING, NOISE, byBudget);

    assertThat(skill(NOISE, scores(runs, "encoder"))).isGreaterThan(0.9);
  }

  private static double value(SectorReturns returns, int year, int sector) {
    return returns.returns().stream()
        .filter(row -> row.budgetDate().equals(Samples.date(year)))
        .filter(row -> row.sector().value() == sector)
        .findFirst()
        .orElseThrow()
        .value();
  }

  private static SortedMap<LocalDate, SortedMap<SectorCode, Double>> to(int year, RankerRun run) {
    return run.scores().headMap(Samples.date(year + 1));
  }

  private static SortedMap<LocalDate, SortedMap<SectorCode, Double>> scores(
      List<RankerRun> runs, String ranker) {
    return runs.stream()
        .filter(run -> run.ranker().equals(ranker))
        .findFirst()
        .map(RankerRun::scores)
        .orElseThrow();
  }

  /// Over the second half, when there was something to learn from.
  private static double skill(
      SectorReturns returns, SortedMap<LocalDate, SortedMap<SectorCode, Double>> scores) {
    return scores.tailMap(Samples.date(2006)).entrySet().stream()
        .mapToDouble(it ->
            Ndcg.of(Gain.RANK)
                .skill(
                    BudgetList.of(
                        it.getKey().toString(),
                        returns.byBudget().getOrDefault(it.getKey(), Collections.emptySortedMap()),
                        it.getValue())))
        .average()
        .orElseThrow();
  }
}
