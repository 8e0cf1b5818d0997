package org.basir.inference.scorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;

/// The order of sectors as it is known so far; those with most mass first to begin with.
final class Standing {

  private final List<SectorBrief> order;
  private final Set<SectorCode> asked = new HashSet<>();
  private final Set<SectorCode> told = new HashSet<>();

  Standing(List<SectorBrief> byMass) {
    order = new ArrayList<>(byMass);
  }

  SectorBrief at(int place) {
    return order.get(place);
  }

  List<SectorBrief> window(int from, int to) {
    return List.copyOf(order.subList(from, to));
  }

  /// Remembers who was asked about.
  ///
  /// @param told whether the answer was of use
  void asked(List<SectorBrief> sectors, boolean told) {
    for (var sector : sectors) {
      asked.add(sector.code());
      if (told) {
        this.told.add(sector.code());
      }
    }
  }

  void swap(int first, int second) {
    Collections.swap(order, first, second);
  }

  /// Puts a window in order.
  ///
  /// @param codes those of the window
  void arrange(int from, List<SectorCode> codes) {
    var window = order.subList(from, from + codes.size());
    window.sort((one, other) -> codes.indexOf(one.code()) - codes.indexOf(other.code()));
  }

  /// Scores by place, from 100 for the first to 0 for the last of those that the model told of; 50
  /// for a single one.
  void score(ScoringRun run) {
    var ranked = order.stream().map(SectorBrief::code).filter(told::contains).toList();
    for (int place = 0; place < ranked.size(); place++) {
      run.score(
          ranked.get(place),
          ranked.size() == 1 ? Scoring.NEUTRAL : 100 - 100.0 * place / (ranked.size() - 1));
    }
    asked.stream()
        .filter(sector -> !told.contains(sector))
        .forEach(sector -> run.leave(sector, Reason.UNUSABLE_ANSWER));
  }
}
