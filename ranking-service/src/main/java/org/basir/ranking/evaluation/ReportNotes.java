package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a reader has to know beside the figures.
record ReportNotes(Figures figures) {

  private static final List<Contender> OF_PRICES =
      List.of(
          Contender.PRIOR_RETURN,
          Contender.MOMENTUM_10,
          Contender.LOW_VOLATILITY,
          Contender.LOW_BETA);

  List<String> all() {
    var notes = new ArrayList<>(List.of(training(), priorReturn(), fromPrices()));
    figures.runs().stream().flatMap(this::run).forEach(notes::add);
    return notes;
  }

  private String training() {
    return "To %d every budget is ranked by what was learned from the years before it, later budgets"
            .formatted(figures.lastTrainingYear())
        + " by what was known at the end of that year.";
  }

  private String priorReturn() {
    var known = known(Contender.PRIOR_RETURN);
    if (known == 0) {
      return "The baseline of the return over the 20 trading days before the speech is absent: no"
          + " daily prices from so far before a speech were imported.";
    }
    return "The return over the 20 trading days before the speech is known from imported prices for"
        + " %d of %d budgets; for the others it counts as the constant."
            .formatted(known, figures.budgets().size());
  }

  private String fromPrices() {
    var absent = OF_PRICES.stream().skip(1).filter(it -> known(it) == 0).toList();
    if (absent.isEmpty()) {
      return "Momentum, volatility and beta before the speech are made of what daily prices there are"
          + " before it; budgets without any count as the constant.";
    }
    return "The baselines of momentum, volatility and beta before the speech are absent where no daily"
        + " prices of the days before a speech were imported: here "
        + String.join(", ", absent.stream().map(Contender::key).toList())
        + ".";
  }

  private Stream<String> run(SentRun sent) {
    var notes = new ArrayList<String>();
    var days = sent.run().scores().keySet();
    var known = figures.budgets().stream().filter(it -> days.contains(it.budget().date())).count();
    if (known < figures.budgets().size()) {
      notes.add(
          "%s ranks %d of %d budgets; on the others it counts as the constant."
              .formatted(sent.run().name(), known, figures.budgets().size()));
    }
    if (sent.invented() > 0) {
      notes.add(
          "%s scored sectors that the taxonomy does not have (%s) %d times; these were discarded."
              .formatted(sent.run().name(), String.join(", ", sent.examples()), sent.invented()));
    }
    return notes.stream();
  }

  private long known(Contender contender) {
    return figures.budgets().stream().filter(it -> it.scores().knows(contender)).count();
  }
}
