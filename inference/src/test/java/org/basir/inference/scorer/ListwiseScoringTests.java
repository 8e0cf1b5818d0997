package org.basir.inference.scorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.basir.inference.scorer.Setting.brief;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.basir.inference.llm.ScriptedModel;
import org.basir.inference.ranker.ScoredSector;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.Windows.Window;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class ListwiseScoringTests {

  private static final Method FOUR_BY_TWO = new Method.Listwise(4, 2);

  private final Setting setting = new Setting();

  private static List<SectorBrief> briefs(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(code -> brief(code, code, "Passage of " + code))
        .toList();
  }

  private static ScriptedModel ordering(UnaryOperator<List<Integer>> order) {
    return new ScriptedModel(
        prompt -> "{\"ranking\": %s}".formatted(order.apply(Setting.asked(prompt))));
  }

  private static List<Integer> ascending(List<Integer> codes) {
    return codes.stream().sorted().toList();
  }

  private static List<Integer> codes(Scoring scoring) {
    return scoring.ranking().stream().map(ScoredSector::sector).map(SectorCode::value).toList();
  }

  @Test
  void slidesFromTheEndToTheFront() {
    assertThat(new Windows(4, 2).over(9))
        .containsExactly(new Window(5, 9), new Window(3, 7), new Window(1, 5), new Window(0, 4));
    assertThat(new Windows(4, 2).over(3)).containsExactly(new Window(0, 3));
    assertThat(new Windows(4, 4).over(8)).containsExactly(new Window(4, 8), new Window(0, 4));
    assertThat(new Windows(4, 2).over(0)).isEmpty();
  }

  @Test
  void bringsTheBestFromTheEndToTheFrontInOnePass() {
    var model = ordering(ListwiseScoringTests::ascending);

    var scoring = setting.score(setting.scorer(model, FOUR_BY_TWO), 1_000_000, briefs(12));

    assertThat(model.prompts()).hasSize(5);
    assertThat(codes(scoring)).startsWith(1, 2);
    assertThat(scoring.partial()).isEmpty();
  }

  @Test
  void ranksThoseLeftOutLastAndCountsThemAndThoseInvented() {
    var model = ordering(codes -> List.of(codes.getLast(), 99, codes.getLast(), 98));

    var scoring = setting.score(setting.scorer(model, FOUR_BY_TWO), 1_000_000, briefs(4));

    assertThat(codes(scoring)).containsExactly(1, 4, 3, 2);
    assertThat(scoring.faults().omitted()).isEqualTo(3);
    assertThat(scoring.faults().invented()).isEqualTo(2);
    assertThat(scoring.faults().duplicates()).isEqualTo(1);
  }

  @Test
  void ordersThoseWithMostMassWhereTheTokensAreShort() {
    var model = ordering(ListwiseScoringTests::ascending);

    var scoring = setting.score(setting.scorer(model, FOUR_BY_TWO), 2500, briefs(12));

    var asked = new HashSet<Integer>();
    model.prompts().forEach(prompt -> asked.addAll(Setting.asked(prompt)));
    assertThat(asked).hasSizeBetween(4, 10).allMatch(code -> code > 12 - asked.size());
    assertThat(scoring.unscored())
        .hasSize(12 - asked.size())
        .extracting(Unscored::reason)
        .containsOnly(Reason.NO_TOKENS);
    assertThat(scoring.spent().units()).isLessThanOrEqualTo(2500);
  }

  @Test
  void takesTheListThatAModelGivesForWhatItIs() {
    var model = ordering(codes -> codes.stream().sorted(Collections.reverseOrder()).toList());

    var scoring = setting.score(setting.scorer(model, FOUR_BY_TWO), 1_000_000, briefs(4));

    assertThat(codes(scoring)).containsExactly(4, 3, 2, 1);
  }
}
