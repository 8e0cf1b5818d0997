package org.basir.training.head;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.basir.inference.head.Label;
import org.basir.metrics.classification.ClassificationEvaluation;
import org.basir.metrics.classification.Judgement;
import org.basir.metrics.classification.Judgements;
import org.basir.metrics.classification.Measure;
import org.basir.metrics.significance.Bootstrap;
import org.basir.training.threshold.Scored;
import org.basir.training.threshold.ThresholdFit;

/// The recipe, the same for every kind of features: fit on train for each `C`, keep the best on
/// dev, then choose thresholds on dev.
///
/// @param halves whether weights are rounded to the half precision they are stored in
record HeadFit(
    List<Label> labels, int width, boolean halves, HeadRecipe recipe, Bootstrap bootstrap) {

  private record Candidate(double cost, Coefficients coefficients, double micro) {}

  FittedHead fit(Examples train, Examples dev) {
    var candidates = recipe.costs().stream().map(cost -> candidate(cost, train, dev)).toList();
    var best = candidates.getFirst();
    var microByCost = new TreeMap<Double, Double>();
    for (var candidate : candidates) {
      microByCost.put(candidate.cost(), candidate.micro());
      best = candidate.micro() > best.micro() ? candidate : best;
    }
    var scored = scored(best.coefficients(), dev);
    var thresholds = new ThresholdFit(recipe.shrinkage()).fit(scored);
    return new FittedHead(
        best.coefficients().withThresholds(thresholds),
        best.cost(),
        microByCost,
        evaluation(scored.judgements(thresholds)),
        evaluation(scored.judgements(crossValidated(best, train))),
        evaluation(leavingBudgetsOut(scored)));
  }

  private Candidate candidate(double cost, Examples train, Examples dev) {
    var fitted = new OneVsRest(labels, width, cost).fit(train);
    var coefficients = halves ? fitted.inHalves() : fitted;
    var scored = scored(coefficients, dev);
    var common = ThresholdFit.common().fit(scored);
    var micro = evaluation(scored.judgements(common)).value(Measure.MICRO_F1);
    return new Candidate(cost, coefficients, micro);
  }

  private float[] crossValidated(Candidate best, Examples train) {
    var scored =
        new CrossValidation(new OneVsRest(labels, width, best.cost()), recipe.folds())
            .scores(train, best.coefficients());
    return new ThresholdFit(recipe.shrinkage()).fit(scored);
  }

  private Judgements leavingBudgetsOut(Scored dev) {
    var rows = new ArrayList<Judgement>();
    for (var budget : dev.budgets()) {
      var thresholds = new ThresholdFit(recipe.shrinkage()).fit(dev.without(budget));
      rows.addAll(dev.only(budget).judgements(thresholds).rows());
    }
    return new Judgements(labels.stream().map(Label::code).toList(), rows);
  }

  private Scored scored(Coefficients coefficients, Examples examples) {
    return new Scored(labels, examples.excerpts(), coefficients.scores(examples.features()));
  }

  private ClassificationEvaluation evaluation(Judgements judgements) {
    return ClassificationEvaluation.of(judgements, bootstrap);
  }
}
