package org.basir.inference.scorer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.basir.inference.scorer.SectorResult.Reason;
import org.basir.inference.scorer.asking.Outcome;
import org.basir.inference.scorer.prompt.Prompts;

/// Asks about each sector by itself.
///
/// Before each question, the tokens that are left are shared anew among all that are still to be
/// asked, so that what one doesn't use is there for the others. Sectors whose least doesn't fit are
/// passed over, those with least mass first, and tried in the end.
record PointwiseScoring(ScoringRun run, Prompts prompts, ScorerSettings settings) {

  void ask() {
    var tickets = new Tickets(run, prompts, settings).planned();
    var open = new ArrayDeque<>(tickets);
    var passedOver = new ArrayList<Ticket>();
    while (!open.isEmpty() && run.goesOn()) {
      long share = Tickets.firstShare(List.copyOf(open), run.left());
      var ticket = open.removeFirst();
      if (share > 0 || ticket.isKnown()) {
        ask(ticket, share, tickets.size());
      } else {
        passedOver.add(ticket);
      }
    }
    passedOver.stream()
        .takeWhile(_ -> run.goesOn())
        .forEach(ticket -> ask(ticket, run.left(), tickets.size()));
  }

  private void ask(Ticket ticket, long units, int sectors) {
    var sector = ticket.brief().code();
    switch (run.ask(ticket.inquiry(), units)) {
      case Outcome.Told<Double>(var score) -> run.score(sector, score);
      case Outcome.Unusable<Double>() -> run.leave(sector, Reason.UNUSABLE_ANSWER);
      case Outcome.Stopped<Double>() -> run.leave(sector, Reason.STOPPED);
      case Outcome.Refused<Double> _ -> run.leave(sector, Reason.NO_TOKENS);
    }
    run.tell(sectors);
  }
}
