package org.basir.inference.scorer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.basir.inference.scorer.asking.Outcome;
import org.basir.inference.scorer.network.SortingNetwork;
import org.basir.inference.scorer.network.SortingNetwork.Comparison;
import org.basir.metrics.taxonomy.SectorCode;

/// Sorts by a network of comparisons, of as many sectors as the tokens allow.
///
/// The comparisons of a layer are independent, so that those of most mass come first. An answer of
/// no use leaves a pair as it is; a refusal ends the sort.
final class PairwiseScoring {

  private final ScoringRun run;
  private final PairQuestions questions;
  private final Standing standing;
  private final Map<Set<SectorCode>, Optional<SectorCode>> known = new HashMap<>();
  private int open;
  private boolean ended;

  PairwiseScoring(ScoringRun run, PairQuestions questions) {
    this.run = run;
    this.questions = questions;
    this.standing = new Standing(run.spokenOf());
  }

  void ask() {
    var sectors = run.spokenOf();
    run.wouldTake(questions.most(sectors));
    int reach =
        Reach.of(sectors.size(), run.tokens(), count -> questions.least(sectors.subList(0, count)));
    if (sectors.size() == 1) {
      standing.asked(sectors, true);
    }
    sort(SortingNetwork.of(reach), sectors.size());
    standing.score(run);
  }

  private void sort(SortingNetwork network, int sectors) {
    open = network.size();
    for (var layer : network.layers()) {
      for (var comparison : byMass(layer)) {
        if (ended || !run.goesOn()) {
          return;
        }
        compare(comparison);
        open--;
        run.tell(sectors - Math.ceilDiv(sectors * open, network.size()), sectors);
      }
    }
  }

  private List<Comparison> byMass(List<Comparison> layer) {
    return layer.stream().sorted(Comparator.comparingDouble(it -> -pair(it).mass())).toList();
  }

  private Pair pair(Comparison comparison) {
    return Pair.of(standing.at(comparison.first()), standing.at(comparison.second()));
  }

  private void compare(Comparison comparison) {
    var pair = pair(comparison);
    // a plain look-up first: a map that computes may not be asked while it does
    if (!known.containsKey(pair.codes())) {
      known.put(pair.codes(), better(pair));
    }
    var better = known.get(pair.codes());
    if (better != null && better.equals(Optional.of(standing.at(comparison.second()).code()))) {
      standing.swap(comparison.first(), comparison.second());
    }
  }

  /// The better one; empty if the model doesn't tell, or not the same both ways round.
  private Optional<SectorCode> better(Pair pair) {
    var better = answer(pair);
    return questions.each() > 1 && !ended
        ? better.filter(it -> answer(pair.turned()).equals(Optional.of(it)))
        : better;
  }

  private Optional<SectorCode> answer(Pair pair) {
    return switch (run.ask(questions.inquiry(pair), share())) {
      case Outcome.Told<SectorCode>(var better) -> {
        standing.asked(List.of(pair.first(), pair.second()), true);
        yield Optional.of(better);
      }
      case Outcome.Unusable<SectorCode>() -> {
        standing.asked(List.of(pair.first(), pair.second()), false);
        yield Optional.empty();
      }
      case Outcome.Refused<SectorCode> _, Outcome.Stopped<SectorCode> _ -> {
        ended = true;
        yield Optional.empty();
      }
    };
  }

  private long share() {
    return run.left() / ((long) open * questions.each());
  }
}
