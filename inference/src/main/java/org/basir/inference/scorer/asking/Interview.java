package org.basir.inference.scorer.asking;

import org.basir.inference.degradation.Need;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.reading.Faults;
import org.basir.inference.scorer.reading.Reading;
import org.basir.inference.strategy.Quote;

/// One run of a job: asks, reads the answers and counts their faults. For one thread.
public final class Interview {

  private final Manner manner;
  private final Source source;
  private Faults faults = Faults.none();

  /// @param pieces hears answers as they come and may stop them
  public Interview(Job job, Manner manner, Answers answers, PieceListener pieces) {
    this.manner = manner;
    this.source = new Source(job, manner, answers, pieces);
  }

  /// What an inquiry would cost.
  public Quote quote(Inquiry<?> inquiry) {
    return manner
        .respondent()
        .quote(source.question(inquiry), manner.strategy(), manner.need(inquiry.answer()));
  }

  /// Whether the answer is there already, at no cost.
  public boolean knows(Inquiry<?> inquiry) {
    return source.knows(inquiry);
  }

  /// Asks, and asks once more without thinking if the answer is of no use.
  ///
  /// @param units the most for the first time, but enough for an answer at once if the ledger
  ///   allows that
  public <T> Outcome<T> ask(Inquiry<T> inquiry, long units) {
    return switch (source.fetch(inquiry, manner.need(inquiry.answer()), units)) {
      case Fetched.Known(var text) ->
          counted(inquiry, text)
              .value()
              .<Outcome<T>>map(Outcome.Told::new)
              .orElseGet(() -> again(inquiry));
      case Fetched.NotPaid(var why) -> new Outcome.Refused<>(why);
      case Fetched.Stopped() -> new Outcome.Stopped<>();
    };
  }

  private <T> Outcome<T> again(Inquiry<T> inquiry) {
    Need atOnce = Manner.atOnce(inquiry.answer());
    return switch (source.fetch(inquiry.corrected(), atOnce, Long.MAX_VALUE)) {
      case Fetched.Known(var text) ->
          counted(inquiry, text)
              .value()
              .<Outcome<T>>map(this::repaired)
              .orElseGet(Outcome.Unusable::new);
      case Fetched.NotPaid _ -> new Outcome.Unusable<>();
      case Fetched.Stopped() -> new Outcome.Stopped<>();
    };
  }

  private <T> Outcome<T> repaired(T value) {
    faults = faults.plus(Faults.ofRepaired());
    return new Outcome.Told<>(value);
  }

  private <T> Reading<T> counted(Inquiry<T> inquiry, String text) {
    var reading = inquiry.reader().read(text);
    faults = faults.plus(reading.faults());
    return reading;
  }

  public Faults faults() {
    return faults;
  }

  public Tally tally() {
    return source.tally();
  }
}
