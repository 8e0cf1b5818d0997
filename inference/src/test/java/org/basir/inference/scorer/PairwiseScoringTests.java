package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.inference.scorer.Setting.brief;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class PairwiseScoringTests {

  private static final Method ONCE = new Method.Pairwise(false);
  private static final Method BOTH = new Method.Pairwise(true);

  private final Setting setting = new Setting();

  /// As many sectors, the first of which has the least mass.
  private static List<SectorBrief> briefs(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(code -> brief(code, code, "Passage of " + code))
        .toList();
  }

  private static ScriptedModel choosing(ToIntFunction<List<Integer>> choice) {
    return new ScriptedModel(
        prompt -> "{\"better\": %d}".formatted(choice.applyAsInt(Setting.asked(prompt))));
  }

  private static List<Integer> codes(Scoring scoring) {
    return scoring.ranking().stream().map(ScoredSector::sector).map(SectorCode::value).toList();
  }

  @Test
  void sortsByWhatTheModelPrefers() {
    for (var method : List.of(ONCE, BOTH)) {
      var scoring =
          new Setting()
              .score(setting.scorer(choosing(Collections::min), method), 1_000_000, briefs(9));

      assertThat(codes(scoring)).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
      assertThat(scoring.sectors().getFirst()).isEqualTo(new Scored(new SectorCode(1), 100));
      assertThat(scoring.sectors().getLast()).isEqualTo(new Scored(new SectorCode(9), 0));
      assertThat(scoring.partial()).isEmpty();
    }
  }

  @Test
  void asksAboutEachPairOnceOrOnceInEachOrder() {
    var once = choosing(Collections::min);
    setting.score(setting.scorer(once, ONCE), 1_000_000, briefs(9));
    var both = choosing(Collections::min);
    new Setting().score(new Setting().scorer(both, BOTH), 1_000_000, briefs(9));

    var pairs = once.prompts().stream().map(Setting::asked).toList();
    assertThat(pairs.stream().map(HashSet::new)).doesNotHaveDuplicates();
    assertThat(both.prompts()).hasSize(2 * pairs.size());
    assertThat(both.prompts().stream().map(Setting::asked)).doesNotHaveDuplicates();
  }

  @Test
  void isNotMovedByAModelThatPrefersAPositionIfItIsAskedBothWays() {
    var scoring =
        setting.score(setting.scorer(choosing(List::getFirst), BOTH), 1_000_000, briefs(6));

    assertThat(codes(scoring)).containsExactly(6, 5, 4, 3, 2, 1);
  }

  @Test
  void showsNeitherSideFirstMoreOften() {
    long ascending =
        IntStream.rangeClosed(1, 20)
            .boxed()
            .flatMap(one -> IntStream.range(1, one).mapToObj(other -> pair(one, other)))
            .filter(pair -> pair.first().code().compareTo(pair.second().code()) < 0)
            .count();

    assertThat(ascending).isBetween(90L, 100L);
  }

  private static Pair pair(int one, int other) {
    return Pair.of(brief(one, 1, "a"), brief(other, 1, "b"));
  }

  @Test
  void sortsThoseWithMostMassWhereTheTokensAreShort() {
    var model = choosing(Collections::min);

    var scoring = setting.score(setting.scorer(model, ONCE), 7000, briefs(12));

    var asked = new HashSet<Integer>();
    model.prompts().forEach(prompt -> asked.addAll(Setting.asked(prompt)));
    assertThat(asked).hasSizeBetween(3, 9).allMatch(code -> code > 12 - asked.size());
    assertThat(scoring.sectors().getFirst())
        .isEqualTo(new Unscored(new SectorCode(1), Reason.NO_TOKENS));
    assertThat(scoring.partial().orElseThrow().notDone()).hasSize(12 - asked.size());
    assertThat(scoring.spent().units()).isLessThanOrEqualTo(7000);
  }

  @Test
  void leavesPairsAsTheyAreOfWhichTheModelSaysNothingOfUse() {
    var silent = new ScriptedModel(prompt -> "Both are fine.");

    var scoring = setting.score(setting.scorer(silent, ONCE), 1_000_000, briefs(3));

    assertThat(scoring.unscored())
        .extracting(Unscored::reason)
        .containsOnly(Reason.UNUSABLE_ANSWER);
    assertThat(scoring.faults().unparsable()).isEqualTo(silent.prompts().size());
  }

  @Test
  void hasNothingToCompareASingleSectorWith() {
    var model = choosing(Collections::min);

    var scoring = setting.score(setting.scorer(model, ONCE), 1_000_000, briefs(1));

    assertThat(scoring.sectors()).containsExactly(new Scored(new SectorCode(1), 50));
    assertThat(model.prompts()).isEmpty();
  }
}
