package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.inference.scorer.Setting.brief;

import java.util.List;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class PointwiseScoringTests {

  private final Setting setting = new Setting();

  /// Scores a sector by its number.
  private final ScriptedModel model =
      new ScriptedModel(prompt -> {
        int sector = Setting.asked(prompt).getFirst();
        return "{\"sector\": %d, \"score\": %d}".formatted(sector, sector * 10);
      });

  @Test
  void scoresEachSectorThatTheSpeechSpeaksOf() {
    var scoring =
        setting.score(
            setting.scorer(model, new Method.Pointwise()),
            100_000,
            List.of(brief(3, 1, "Roads."), brief(8, 2, "Steel."), brief(5, 0)));

    assertThat(scoring.sectors())
        .containsExactly(
            new Scored(new SectorCode(3), 30),
            new Scored(new SectorCode(8), 80),
            new Unscored(new SectorCode(5), Reason.NOTHING_SAID));
    assertThat(scoring.partial()).isEmpty();
    assertThat(scoring.ranking())
        .extracting(ScoredSector::sector)
        .extracting(SectorCode::value)
        .containsExactly(8, 5, 3);
    assertThat(scoring.prompt()).matches("pointwise-1@[0-9a-f]{8}");
  }

  @Test
  void asksAboutThoseWithMostMassWhereTheTokensAreShort() {
    var briefs = List.of(brief(3, 1, "Roads."), brief(8, 2, "Steel."), brief(5, 3, "Cloth."));
    var scorer = setting.scorer(model, new Method.Pointwise());

    var scoring = setting.score(scorer, 1000, briefs);

    assertThat(model.prompts()).hasSize(1);
    assertThat(Setting.asked(model.prompts().getFirst())).containsExactly(5);
    var partial = scoring.partial().orElseThrow();
    assertThat(partial.reason()).startsWith("BUDGET_EXHAUSTED acme/job: ");
    assertThat(partial.notDone()).extracting(SectorCode::value).containsExactly(8, 3);
    assertThat(scoring.spent().units()).isLessThanOrEqualTo(1000);
    assertThat(setting.score(scorer, partial.wouldTake(), briefs).partial()).isEmpty();
  }

  @Test
  void paysNothingTwiceWhenStartedAgain() {
    var briefs = List.of(brief(3, 1, "Roads."), brief(8, 2, "Steel."));
    var scorer = setting.scorer(model, new Method.Pointwise());
    var first = setting.score(scorer, 100_000, briefs);

    var again = setting.score(scorer, 100_000, briefs);

    assertThat(again.sectors()).isEqualTo(first.sectors());
    assertThat(again.spent().units()).isEqualTo(first.spent().units());
    assertThat(again.spent().cached()).isEqualTo(2);
    assertThat(again.spent().calls()).isZero();
    assertThat(model.prompts()).hasSize(2);
  }
}
