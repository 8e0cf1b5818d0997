package org.basir.training.head;

import java.util.Locale;
import java.util.stream.Collectors;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Measure;

/// What someone should know before using a trained head.
record ModelCard(
    String version,
    String features,
    int bytes,
    HeadTrainingSettings settings,
    DataSummary data,
    FittedHead fitted) {

  String text() {
    return """
    # %s

    Finds the sectors an excerpt of an Indian Union Budget speech concerns; none is a normal answer.

    - Features: %s
    - Head: one L2-regularised logistic regression per sector, %d sectors, %d bytes
    - Input: the text of the excerpt, without its section and heading

    ## Data

    Budget speeches, split by year so that no speech is on both sides:
    fitted on %d excerpts of %d to %d, chosen on %d excerpts of %d to %d.
    No excerpt of 2020 or later was seen. About half the excerpts carry no sector.
    Only these parameters are published, not the labelled texts.

    ## Choices

    `C` was chosen by micro-F1 on dev with one threshold for all sectors: %s. Kept: C = %s.
    Thresholds were then fitted on dev: each sector's best threshold, pulled to the common one as if
    %s more examples voted for it, because most sectors have fewer than ten dev examples.
    Nothing else was tuned for these figures. The recipe was settled on the same dev excerpts before:
    section and heading ahead of the text and balanced class weights brought
    nothing, and shrinkage from 20 to 100 made no difference beyond chance.

    ## Figures on dev

    | | micro F1 | macro F1 | macro F1, supported | weighted F1 | samples F1 |
    | --- | --- | --- | --- | --- | --- |
    %s
    %s
    %s

    Micro F1 as shipped: %s, by resampling the dev budgets, of which there are few.
    %d sectors have an example in dev; the others count as 0 in the macro average over all.

    The first row flatters the model: its thresholds and `C` were chosen on the very rows it is
    measured on. The second row's thresholds come from train alone. Expect less on later years.

    ## Limits

    English text only. Rare sectors are mostly missed. A score is no probability outside the years
    trained on, and a threshold fits this model only. Texts longer than the features' limit are cut,
    and reported as truncated.
    """
        .formatted(
            version,
            features,
            settings.taxonomy().size(),
            bytes,
            data.train(),
            data.trainYears().getMin(),
            data.trainYears().getMax(),
            data.dev(),
            data.devYears().getMin(),
            data.devYears().getMax(),
            tried(),
            number(fitted.cost()),
            number(settings.recipe().shrinkage()),
            figures("thresholds as shipped, fitted on dev", fitted.shipped()),
            figures("thresholds fitted by cross-validation on train", fitted.unseen()),
            figures("thresholds fitted on the other dev budgets", fitted.leftOut()),
            fitted.shipped().interval(Measure.MICRO_F1).text(),
            sectorsWithSupport());
  }

  private String tried() {
    return fitted.microByCost().entrySet().stream()
        .map(tried -> "C = %s: %.3f".formatted(number(tried.getKey()), tried.getValue()))
        .collect(Collectors.joining(", "));
  }

  private long sectorsWithSupport() {
    return fitted.shipped().sectors().stream().filter(sector -> sector.support() > 0).count();
  }

  private static String figures(String name, ClassificationEvaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "| %s | %.3f | %.3f | %.3f | %.3f | %.3f |",
        name,
        evaluation.value(Measure.MICRO_F1),
        evaluation.value(Measure.MACRO_F1_ALL),
        evaluation.value(Measure.MACRO_F1_SUPPORTED),
        evaluation.value(Measure.WEIGHTED_F1),
        evaluation.value(Measure.SAMPLES_F1));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }
}
