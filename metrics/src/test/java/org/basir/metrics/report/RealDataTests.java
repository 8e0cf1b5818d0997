package org.basir.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.SharedData;
import org.basir.metrics.classification.AlwaysTop;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.ranking.BudgetList;
import org.basir.metrics.ranking.RankingEvaluation;
import org.basir.metrics.ranking.RankingMeasure;
import org.basir.metrics.significance.Bootstrap;
import org.basir.metrics.significance.PermutationTest;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.junit.jupiter.api.Test;

class RealDataTests {

  private static final Bootstrap BOOTSTRAP = Bootstrap.of(1);

  /// The expected figures come from scikit-learn on the same files.
  @Test
  void alwaysTopScoresWhatScikitLearnSays() {
    var taxonomy = Taxonomy.read(SharedData.file("data/taxonomy/sectors.csv"));
    var labels = LabelledExcerpts.read(SharedData.file("data/labels/excerpts-to-2019.jsonl"));
    var dev = labels.split("dev").excerpts();
    var train = LabelStatistics.of(labels.split("train").excerpts());
    var baseline = AlwaysTop.chosenOn(dev, train);

    var evaluation =
        ClassificationEvaluation.of(
            Judgements.of(taxonomy.codes(), dev, baseline::predict), BOOTSTRAP);

    assertThat(baseline.name()).isEqualTo("always the commonest 3");
    assertThat(evaluation.excerpts()).isEqualTo(849);
    assertFigure(evaluation.value(Measure.MICRO_F1), 0.10663360198388097);
    assertFigure(evaluation.value(Measure.MACRO_F1_ALL), 0.004684844385733942);
    assertFigure(evaluation.value(Measure.WEIGHTED_F1), 0.03214718179302287);
    assertFigure(evaluation.value(Measure.SAMPLES_F1), 0.08996017723932918);
  }

  /// The expected figures come from scikit-learn and scipy on the same file.
  @Test
  void lastBudgetsOrderScoresWhatScikitLearnSays() {
    var file = SharedData.file("data/market/sector-event-returns-to-2019.csv");
    var returns = SectorReturns.read(file, "oo_m1_p1").atLeast(SectorReturns.FEWEST_COMPANIES);

    var evaluation =
        RankingEvaluation.of(
            inLastOrder(returns.byBudget().values()), BOOTSTRAP, PermutationTest.of(1));

    assertThat(evaluation.budgets()).hasSize(30);
    assertFigure(evaluation.value(RankingMeasure.S_RANK), 0.05666173357164149);
    assertFigure(evaluation.value(RankingMeasure.S_RANK_10), 0.07166037616764985);
    assertFigure(evaluation.value(RankingMeasure.NDCG_RANDOM), 0.8270487799204209);
    assertFigure(evaluation.value(RankingMeasure.S_MIN_SHIFT), 0.07642072500792002);
    assertFigure(evaluation.value(RankingMeasure.NDCG_QUINTILE_EXP), 0.7316103161403862);
    assertFigure(evaluation.value(RankingMeasure.NDCG_RATIO), 0.9910458149183391);
    assertFigure(evaluation.value(RankingMeasure.SPEARMAN), 0.005153792963165774);
    assertFigure(evaluation.value(RankingMeasure.KENDALL), 0.0005870460104032071);
    assertThat(evaluation.interval(RankingMeasure.S_RANK).contains(0)).isTrue();
  }

  private static void assertFigure(double value, double expected) {
    assertThat(value).isCloseTo(expected, within(1e-12));
  }

  private static List<BudgetList> inLastOrder(Iterable<SortedMap<SectorCode, Double>> budgets) {
    var lists = new ArrayList<BudgetList>();
    Map<SectorCode, Double> last = new TreeMap<>();
    for (var returns : budgets) {
      lists.add(BudgetList.of("budget " + lists.size(), returns, last));
      last = returns;
    }
    return lists.subList(1, lists.size());
  }
}
