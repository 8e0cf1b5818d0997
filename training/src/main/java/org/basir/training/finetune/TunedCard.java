package org.basir.training.finetune;

import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.classification.SectorFigures;
import org.basir.metrics.format.LabelledExcerpt;

/// What someone should know before using a tuned classifier.
record TunedCard(
    Order order, History history, TunedFigures figures, String version, double difference) {

  /// Sectors named as weak: with at least so many examples on dev, and below this F1.
  private static final int ENOUGH = 5;

  private static final double WEAK = 0.4;

  String text() {
    return """
    # %s

    Finds the sectors an excerpt of an Indian Union Budget speech concerns; none is a normal answer.

    - Encoder: %s, fine-tuned (%s%s), %s pooling, at most %d tokens;
      its licence applies (all-MiniLM-L6-v2: Apache-2.0; BGE-small-en-v1.5: MIT)
    - Head: %s, one score per sector, %d sectors
    - Training: %s, learning rate %s with schedule %s, %s, %d steps in %.0f minutes, seed %d
    - Input: the text of the excerpt, without its section and heading

    ## Data

    %s.
    Split by year so that no speech is on both sides: fitted on %s, chosen on %s.
    About half the excerpts carry no sector. Only parameters are published, not the labelled texts.

    ## Figures on dev

    | | micro F1 | 95 %% CI | macro F1 | macro F1, supported | weighted F1 | samples F1 |
    | --- | --- | --- | --- | --- | --- | --- |
    %s
    %s
    %s

    The first row flatters the model: thresholds, calibration and the step whose numbers were kept were
    chosen on the very rows it is measured on. The second row's thresholds and calibration come from the
    other dev budgets. Expect less on later years, which speak of new things.

    Calibrated by the other dev budgets: Brier score %.4f (%.4f for giving every pair its share, %.4f
    uncalibrated), calibration error %.4f. A probability of the graph that serves differs from the
    training engine's by at most %.3f: %s.

    ## Known weak sectors

    With at least %d examples on dev and an F1 below %.1f: %s.

    ## Limits

    English text only. Sectors with few examples are mostly missed. A score is a probability only for
    speeches like those of dev. Texts longer than the limit are cut, and reported as truncated.
    """
        .formatted(
            version,
            order.recipe().design().encoder(),
            order.recipe().design().adaptation(),
            adapter(),
            order.recipe().design().pooling(),
            order.recipe().design().maximumTokens(),
            order.recipe().design().scoring(),
            order.taxonomy().size(),
            order.recipe().loss(),
            order.recipe().optimiser().rate(),
            order.recipe().optimiser().schedule(),
            order.recipe().precision(),
            history.steps().isEmpty() ? 0 : history.steps().getLast().step(),
            history.seconds() / 60,
            order.recipe().seed(),
            order.data().summary(),
            years(order.data().train()),
            years(order.data().dev()),
            figures("as shipped", figures.shipped()),
            figures(figures.leftOutName(), figures.leftOut()),
            figures("one threshold for all", figures.oneThreshold()),
            figures.reliability().brier(),
            figures.reliability().brierOfShare(),
            figures.raw().brier(),
            figures.reliability().error(),
            difference,
            why(),
            ENOUGH,
            WEAK,
            weak());
  }

  private String adapter() {
    return order.adapterRank().stream()
        .mapToObj(", then cut to an adapter of rank %d"::formatted)
        .collect(Collectors.joining());
  }

  private String why() {
    var digits = "training multiplied matrices in the digits of " + order.recipe().precision();
    return order.adapterRank().isEmpty()
        ? digits
        : digits + ", and an adapter keeps most of what was learned, not all";
  }

  private static String years(List<LabelledExcerpt> rows) {
    IntSummaryStatistics years = rows.stream().mapToInt(LabelledExcerpt::year).summaryStatistics();
    return "%d to %d".formatted(years.getMin(), years.getMax());
  }

  private static String figures(String name, ClassificationEvaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %s | %.3f | %.3f | %.3f | %.3f |",
        name,
        evaluation.value(Measure.MICRO_F1),
        evaluation.interval(Measure.MICRO_F1).text(),
        evaluation.value(Measure.MACRO_F1_ALL),
        evaluation.value(Measure.MACRO_F1_SUPPORTED),
        evaluation.value(Measure.WEIGHTED_F1),
        evaluation.value(Measure.SAMPLES_F1));
  }

  private String weak() {
    var weak =
        figures.leftOut().sectors().stream()
            .filter(sector -> sector.support() >= ENOUGH && sector.f1() < WEAK)
            .sorted(Comparator.comparingDouble(SectorFigures::f1))
            .map(sector ->
                "%s (%.2f)".formatted(order.taxonomy().sector(sector.sector()).name(), sector.f1()))
            .collect(Collectors.joining(", "));
    return weak.isEmpty() ? "none" : weak;
  }
}
