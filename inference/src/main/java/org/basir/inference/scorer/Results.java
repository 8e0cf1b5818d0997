package org.basir.inference.scorer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;

/// What became of the sectors of a task so far. For one thread.
final class Results {

  private static final Comparator<SectorBrief> BY_MASS =
      Comparator.comparingDouble(SectorBrief::mass)
          .thenComparingDouble(SectorBrief::uncertainty)
          .reversed()
          .thenComparing(SectorBrief::code);

  private final List<SectorBrief> briefs;
  private final Map<SectorCode, SectorResult> known = new HashMap<>();

  Results(List<SectorBrief> briefs) {
    this.briefs = briefs;
  }

  /// Those with something to read, most mass first.
  List<SectorBrief> spokenOf() {
    return briefs.stream().filter(SectorBrief::saysSomething).sorted(BY_MASS).toList();
  }

  void put(SectorResult result) {
    known.put(result.sector(), result);
  }

  /// Those that were asked about, or of which there is nothing to ask.
  int done() {
    return (int) known.values().stream().filter(each -> !isNotDone(each)).count();
  }

  /// All sectors of the task, in its order.
  ///
  /// @param left why those have no result that were to get one
  List<SectorResult> all(Reason left) {
    return briefs.stream().map(brief -> result(brief, left)).toList();
  }

  /// Those of which not all was asked that there was to ask, most mass first.
  List<SectorCode> notDone(Reason left) {
    return spokenOf().stream()
        .map(brief -> result(brief, left))
        .filter(Results::isNotDone)
        .map(SectorResult::sector)
        .toList();
  }

  private SectorResult result(SectorBrief brief, Reason left) {
    var reason = brief.saysSomething() ? left : Reason.NOTHING_SAID;
    return known.getOrDefault(brief.code(), new Unscored(brief.code(), reason));
  }

  private static boolean isNotDone(SectorResult result) {
    return switch (result) {
      case Scored _ -> false;
      case Unscored(_, var reason) ->
          switch (reason) {
            case NO_TOKENS, STOPPED -> true;
            case NOTHING_SAID, UNUSABLE_ANSWER -> false;
          };
    };
  }
}
