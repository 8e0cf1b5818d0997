package org.basir.inference.scorer;

import java.util.List;
import java.util.Optional;
import org.basir.inference.degradation.BudgetExhausted;
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

  private final long tokens;
  private final Accounts accounts;
  private final Interview interview;
  private final ScoringListener listener;
  private final Results results;
  private Optional<BudgetExhausted> exhausted = Optional.empty();
  private boolean stopped;
  private long wouldTake;

  ScoringRun(ScoringTask task, Accounts accounts, Interview interview, ScoringListener listener) {
    this.tokens = task.tokens();
    this.accounts = accounts;
    this.interview = interview;
    this.listener = listener;
    this.results = new Results(task.briefs());
  }

  /// The job's limit in units, of which some may be used.
  long tokens() {
    return tokens;
  }

  Interview interview() {
    return interview;
  }

  /// Those with something to read, most mass first.
  List<SectorBrief> spokenOf() {
    return results.spokenOf();
  }

  long left() {
    return accounts.left();
  }

  /// Asks, and remembers the first refusal and whether it was stopped.
  <T> Outcome<T> ask(Inquiry<T> inquiry, long units) {
    var outcome = interview.ask(inquiry, units);
    if (outcome instanceof Outcome.Refused<T>(var why)) {
      exhausted = exhausted.or(() -> Optional.of(why));
    }
    stopped |= outcome instanceof Outcome.Stopped;
    return outcome;
  }

  void score(SectorCode sector, double score) {
    results.put(new Scored(sector, score));
  }

  void leave(SectorCode sector, Reason reason) {
    results.put(new Unscored(sector, reason));
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
    tell(results.done(), sectors);
  }

  void tell(int done, int sectors) {
    var tally = interview.tally();
    var progress =
        new Progress(
            accounts.spent(), accounts.left(), done, sectors, tally.asked(), tally.cached());
    stopped |= !listener.goesOnAfter(progress);
  }

  Scoring scoring(String prompt) {
    var tally = interview.tally();
    var reason = stopped ? Reason.STOPPED : Reason.NO_TOKENS;
    return new Scoring(
        prompt,
        results.all(reason),
        partial(results.notDone(reason)),
        interview.faults(),
        new Spent(accounts.spent(), tally.usage(), tally.asked(), tally.cached(), tally.lost()),
        tally.calls());
  }

  private Optional<Partial> partial(List<SectorCode> notDone) {
    return notDone.isEmpty() && exhausted.isEmpty() && !stopped
        ? Optional.empty()
        : Optional.of(new Partial(why(), notDone, wouldTake));
  }

  private String why() {
    return stopped ? Partial.STOPPED : exhausted.orElseGet(accounts::exhausted).text();
  }
}
