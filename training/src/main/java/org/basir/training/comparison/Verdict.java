package org.basir.training.comparison;

import java.util.Locale;
import org.basir.training.finetune.TrialResult;

/// Whether the first variant should be preferred to the second, by a rule made before the runs: its
/// mean rank at budgets up to 25 % is better, and at 100 % it is not worse by more than the second
/// varies over seeds.
record Verdict(Results results) {

  private static final double ALL = 100;

  String text() {
    var variants = results.comparison().variants();
    if (variants.size() < 2) {
      return "No verdict: there is nothing to compare with.";
    }
    var low = Standing.of(results, Findings::isLow);
    if (low.getFirst().cells() == 0) {
      return "No verdict: nothing was measured for all variants at budgets up to 25 %.";
    }
    return text(low.getFirst(), low.get(1));
  }

  private static String ranks(Standing first, Standing second) {
    return String.format(
        Locale.ROOT,
        "its mean rank at budgets up to 25 %% is %.2f, that of %s %.2f",
        first.meanRank(),
        second.variant().label(),
        second.meanRank());
  }

  private String text(Standing first, Standing second) {
    var name = first.variant().label();
    var ranks = ranks(first, second);
    if (first.meanRank() >= second.meanRank()) {
      return "%s is not preferred: %s".formatted(name, ranks);
    }
    var one = full(first.variant());
    var other = full(second.variant());
    if (one.count() == 0 || other.count() < 2) {
      return "%s is not decided on: %s, but at 100 %% it was not run, or not with two seeds"
          .formatted(name, ranks);
    }
    return "%s is %s: %s, and its micro F1 at 100 %% is %s, against %s"
        .formatted(
            name,
            one.mean() >= other.mean() - other.sd() ? "preferred" : "not preferred",
            ranks,
            one.text(),
            other.text());
  }

  private Spread full(Variant variant) {
    return results.spread(variant, ALL, TrialResult::microF1);
  }
}
