package org.basir.inference.scorer;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.degradation.BudgetExhausted;
import org.basir.inference.ledger.BudgetLedger;
import org.basir.inference.ledger.Denied;
import org.basir.inference.ledger.Snapshot;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.SectorResult.Scored;
import org.basir.inference.scorer.SectorResult.Unscored;
import org.basir.inference.scorer.asking.Inquiry;
import org.basir.inference.scorer.asking.Interview;
import org.basir.inference.scorer.asking.Outcome;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.metrics.taxonomy.SectorCode;

/// One run of a job: what is done, what is left, and whether to go on. For one thread.
final class ScoringRun {

  /// Those that the speech says most of first.
  static final Comparator<SectorBrief> BY_MASS =
      Comparator.comparingDouble(SectorBrief::mass)
          .thenComparingDouble(SectorBrief::uncertainty)
          .reversed()
          .thenComparing(SectorBrief::code);

  private final ScoringTask task;
  private final BudgetLedger ledger;
  private final Interview interview;
  private final ScoringListener listener;
  private final Map<SectorCode, SectorResult> results = new HashMap<>();
  private Optional<BudgetExhausted> exhausted = Optional.empty();
  private boolean stopped;
  private long wouldTake;

  ScoringRun(ScoringTask task, BudgetLedger ledger, Interview interview, ScoringListener listener) {
    this.task = task;
    this.ledger = ledger;
    this.interview = interview;
    this.listener = listener;
  }

  ScoringTask task() {
    return task;
  }

  Interview interview() {
    return interview;
  }

  /// Those with something to read, most mass first.
  List<SectorBrief> spokenOf() {
    return task.briefs().stream().filter(SectorBrief::saysSomething).sorted(BY_MASS).toList();
  }

  /// Units that can still be used, by the job's limit and all above.
  long left() {
    return tightest().available();
  }

  /// Asks, and remembers the first refusal.
  <T> Outcome<T> ask(Inquiry<T> inquiry, long units) {
    var outcome = interview.ask(inquiry, units);
    if (outcome instanceof Outcome.Refused<T>(var why)) {
      exhausted = exhausted.or(() -> Optional.of(why));
    }
    return outcome;
  }

  void score(SectorCode sector, double score) {
    results.put(sector, new Scored(sector, score));
  }

  void leave(SectorCode sector, Reason reason) {
    results.put(sector, new Unscored(sector, reason));
  }

  /// What the whole job would take at most.
  void wouldTake(long units) {
    wouldTake = units;
  }

  boolean goesOn() {
    return !stopped;
  }

  /// Tells the listener.
  ///
  /// @param sectors all that are to be asked about
  void tell(int sectors) {
    tell(results.size(), sectors);
  }

  void tell(int done, int sectors) {
    var progress =
        new Progress(
            ledger.snapshot(task.scope()).spent(),
            left(),
            done,
            sectors,
            interview.asked(),
            interview.cached());
    stopped |= !listener.goesOnAfter(progress);
  }

  Scoring scoring(String prompt) {
    return new Scoring(
        prompt,
        task.briefs().stream().map(this::result).toList(),
        partial(),
        interview.faults(),
        new Spent(
            ledger.snapshot(task.scope()).spent(),
            interview.usage(),
            interview.asked(),
            interview.cached(),
            interview.lost()),
        interview.calls());
  }

  private SectorResult result(SectorBrief brief) {
    var known = results.get(brief.code());
    return known == null ? new Unscored(brief.code(), reason(brief)) : known;
  }

  private Reason reason(SectorBrief brief) {
    if (!brief.saysSomething()) {
      return Reason.NOTHING_SAID;
    }
    return stopped ? Reason.STOPPED : Reason.NO_TOKENS;
  }

  private Optional<Partial> partial() {
    var notDone =
        spokenOf().stream()
            .map(this::result)
            .filter(ScoringRun::isNotDone)
            .map(SectorResult::sector)
            .toList();
    return notDone.isEmpty() && exhausted.isEmpty() && !stopped
        ? Optional.empty()
        : Optional.of(new Partial(why(), notDone, wouldTake));
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

  private String why() {
    return stopped ? Partial.STOPPED : exhausted.orElseGet(() -> exhausted(tightest())).text();
  }

  private Snapshot tightest() {
    return task.scope().fromTenant().stream()
        .map(ledger::snapshot)
        .min(Comparator.comparingLong(Snapshot::available))
        .orElseThrow();
  }

  private static BudgetExhausted exhausted(Snapshot scope) {
    return BudgetExhausted.of(
        new Denied(scope.scope(), scope.available(), Optional.empty()), scope);
  }
}
