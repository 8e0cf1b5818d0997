package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.training.ranker.SpeechFeatures.Origin;

/// The rankers of a trial. Grids are short: thirty budgets cannot tell more settings apart.
record Families(TrialData data) {

  private static final List<Double> SHRINKAGES = List.of(10.0, 2.0, 5.0, 20.0, 40.0);
  private static final List<Double> PENALTIES = List.of(1000.0, 100.0, 300.0, 3000.0, 10_000.0);
  private static final List<Double> PAIR_PENALTIES = List.of(1000.0, 100.0, 3000.0);
  private static final History HISTORY = new History(10);

  /// What needs no learning, or hardly any.
  List<Family> baselines() {
    var rules = new ArrayList<Family>();
    rules.add(Family.rule(named("mean past rank", meanRank())));
    rules.add(Family.rule(new PreviousOrder()));
    rule("momentum, 20 days", "momentum_20", 1).ifPresent(rules::add);
    rule("momentum, 10 days", "momentum_10", 1).ifPresent(rules::add);
    rule("low volatility", "volatility", -1).ifPresent(rules::add);
    rule("low beta", "beta", -1).ifPresent(rules::add);
    rule("mentions", "log_excerpts", 1).ifPresent(rules::add);
    return rules;
  }

  private static ModelRanker meanRank() {
    return new ModelRanker(new HistoryOnly(), new History(0), List.of(FeatureColumn.HISTORY));
  }

  /// What learns, to be stacked too.
  List<Family> learners() {
    var learners = new ArrayList<Family>();
    learners.add(history());
    calm().ifPresent(learners::add);
    learners.add(modelled("ridge", fittings(PENALTIES, Ridge::new)));
    learners.add(modelled("pairwise", fittings(PAIR_PENALTIES, PairwiseLogistic::new)));
    learners.add(
        modelled("LambdaMART", List.of(new LambdaMart(40, 2, 0.05), new LambdaMart(40, 3, 0.05))));
    if (data.hasVectors()) {
      learners.add(encoder());
    }
    return learners;
  }

  /// Those learners whose parameters can be written down.
  List<Family> written() {
    var written = new ArrayList<Family>();
    for (var family : learners()) {
      if (family.settings().getFirst() instanceof ModelRanker) {
        written.add(family);
        family.blind().ifPresent(written::add);
      }
    }
    return written;
  }

  private static Family history() {
    var settings =
        SHRINKAGES.stream()
            .map(shrinkage ->
                new ModelRanker(
                    new HistoryOnly(), new History(shrinkage), List.of(FeatureColumn.HISTORY)))
            .toList();
    return new Family("history", settings, false, Optional.empty());
  }

  private Optional<Family> calm() {
    return data.column("volatility")
        .map(volatility -> List.of(FeatureColumn.HISTORY, volatility))
        .map(columns ->
            DoubleStream.of(0.2, 0.1, 0.4, 0.05)
                .mapToObj(part -> new ModelRanker(new Blend(part), HISTORY, columns))
                .toList())
        .map(settings ->
            new Family("history and low volatility", settings, false, Optional.empty()));
  }

  private Family modelled(String name, List<? extends Fitting> fittings) {
    return Family.reading(
        name,
        settings(fittings, data.columns(Origin.SPEECH, Origin.MARKET, Origin.CALENDAR)),
        settings(fittings, data.columns(Origin.MARKET, Origin.CALENDAR)));
  }

  private static List<Ranker> settings(
      List<? extends Fitting> fittings, List<FeatureColumn> columns) {
    return fittings.stream()
        .<Ranker>map(fitting -> new ModelRanker(fitting, HISTORY, columns))
        .toList();
  }

  private static Family encoder() {
    return Family.reading(
        "encoder",
        DoubleStream.of(10, 100, 1000).mapToObj(it -> new ListwiseHead(it, true)).toList(),
        DoubleStream.of(10, 100, 1000).mapToObj(it -> new ListwiseHead(it, false)).toList());
  }

  private Optional<Family> rule(String name, String feature, int sign) {
    return data.column(feature).map(column -> Family.rule(new ColumnRule(name, column, sign)));
  }

  private static <T> List<T> fittings(List<Double> penalties, DoubleFunction<T> fitting) {
    return penalties.stream().map(fitting::apply).toList();
  }

  private static Ranker named(String name, Ranker ranker) {
    return new Ranker() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Scorer fit(Known known) {
        return ranker.fit(known);
      }
    };
  }
}
