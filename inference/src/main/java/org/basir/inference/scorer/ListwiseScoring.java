package org.basir.inference.scorer;

import java.util.List;
import java.util.function.ToLongFunction;
import org.basir.inference.scorer.Windows.Window;
import org.basir.inference.scorer.asking.Outcome;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.strategy.Quote;
import org.basir.metrics.taxonomy.SectorCode;

/// Orders window by window, of as many sectors as the tokens allow.
///
/// An answer of no use leaves a window as it is; a refusal ends the pass.
record ListwiseScoring(ScoringRun run, Windows windows, WindowQuestions questions) {

  void ask() {
    var sectors = run.spokenOf();
    run.wouldTake(units(sectors, Quote::full));
    int reach =
        Reach.of(
            sectors.size(), run.tokens(), count -> units(sectors.subList(0, count), Quote::least));
    var standing = new Standing(sectors);
    if (sectors.size() == 1) {
      standing.asked(sectors, true);
    }
    arrange(standing, windows.over(reach), sectors.size());
    standing.score(run);
  }

  /// What windows cost before anything has moved stands for what they will cost.
  private long units(List<SectorBrief> sectors, ToLongFunction<Quote> price) {
    return windows.over(sectors.size()).stream()
        .mapToLong(it -> price.applyAsLong(questions.quote(sectors.subList(it.from(), it.to()))))
        .sum();
  }

  private void arrange(Standing standing, List<Window> all, int sectors) {
    for (int done = 0; done < all.size(); done++) {
      long share = run.left() / (all.size() - done);
      if (!run.goesOn() || !arrange(standing, all.get(done), share)) {
        return;
      }
      run.tell(sectors * (done + 1) / all.size(), sectors);
    }
  }

  /// @return whether there was an answer
  private boolean arrange(Standing standing, Window place, long share) {
    var window = standing.window(place.from(), place.to());
    return switch (run.ask(questions.inquiry(window), share)) {
      case Outcome.Told<List<SectorCode>>(var order) -> {
        standing.asked(window, true);
        standing.arrange(place.from(), order);
        yield true;
      }
      case Outcome.Unusable<List<SectorCode>>() -> {
        standing.asked(window, false);
        yield true;
      }
      case Outcome.Refused<List<SectorCode>> _, Outcome.Stopped<List<SectorCode>> _ -> false;
    };
  }
}
