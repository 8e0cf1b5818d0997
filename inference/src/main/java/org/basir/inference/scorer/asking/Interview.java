package org.basir.inference.scorer.asking;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.degradation.BudgetExhausted;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.StoredAnswer;
import org.basir.inference.scorer.reading.Faults;
import org.basir.inference.scorer.reading.Reading;
import org.basir.inference.strategy.Quote;
import org.basir.inference.strategy.Reply;
import org.basir.inference.usage.CallRecord;

/// One run of a job: asks, keeps and counts. For one thread.
///
/// An answer is kept before anything else happens. If the process ends between payment and keeping,
/// the ledger knows the question as paid; the answer is lost then, and the question is asked anew
/// if the tokens allow it.
public final class Interview {

  private final Job job;
  private final Manner manner;
  private final Answers answers;
  private final List<CallRecord> calls = new ArrayList<>();
  private Faults faults = Faults.none();
  private TokenUsage usage = TokenUsage.none();
  private int asked;
  private int cached;
  private int lost;

  public Interview(Job job, Manner manner, Answers answers) {
    this.job = job;
    this.manner = manner;
    this.answers = answers;
  }

  /// What an inquiry would cost.
  public Quote quote(Inquiry<?> inquiry) {
    return manner
        .respondent()
        .quote(
            inquiry.question(job, key(manner.key(inquiry), 0)),
            manner.strategy(),
            manner.need(inquiry.answer()));
  }

  /// Whether the answer is there already, at no cost.
  public boolean knows(Inquiry<?> inquiry) {
    return answers.find(manner.key(inquiry), job.key()).isPresent();
  }

  /// Asks, and asks once more if the answer is of no use.
  ///
  /// @param units the most for the first time; where they don't pay for an answer at once, that is
  ///   for the ledger to allow or refuse. The second time is without thinking.
  public <T> Outcome<T> ask(Inquiry<T> inquiry, long units) {
    return switch (answer(inquiry, manner.need(inquiry.answer()), units)) {
      case Known(var text) -> read(inquiry, text);
      case NotPaid(var why) -> new Outcome.Refused<>(why);
    };
  }

  private <T> Outcome<T> read(Inquiry<T> inquiry, String text) {
    var reading = counted(inquiry.reader().read(text));
    return reading.value().<Outcome<T>>map(Outcome.Told::new).orElseGet(() -> again(inquiry));
  }

  private <T> Outcome<T> again(Inquiry<T> inquiry) {
    var corrected = inquiry.corrected();
    if (!(answer(corrected, Manner.atOnce(inquiry.answer()), Long.MAX_VALUE)
        instanceof Known(var text))) {
      return new Outcome.Unusable<>();
    }
    var reading = counted(inquiry.reader().read(text));
    reading.value().ifPresent(_ -> faults = faults.plus(Faults.ofRepaired()));
    return reading.value().<Outcome<T>>map(Outcome.Told::new).orElseGet(Outcome.Unusable::new);
  }

  private <T> Reading<T> counted(Reading<T> reading) {
    faults = faults.plus(reading.faults());
    return reading;
  }

  private sealed interface Fetched permits Known, NotPaid {}

  private record Known(String text) implements Fetched {}

  private record NotPaid(BudgetExhausted why) implements Fetched {}

  private Fetched answer(Inquiry<?> inquiry, Need need, long units) {
    var key = manner.key(inquiry);
    var found = answers.find(key, job.key());
    if (found.isPresent()) {
      cached++;
      return known(found.get());
    }
    return paid(inquiry, key, need, units, 0);
  }

  private Known known(StoredAnswer answer) {
    if (answer.job().equals(job.key())) {
      usage = usage.plus(answer.usage());
    }
    return new Known(answer.text());
  }

  /// @param times that the answer was lost before
  private Fetched paid(Inquiry<?> inquiry, AnswerKey key, Need need, long units, int times) {
    var respondent = manner.respondent();
    var question = inquiry.question(job, key(key, times));
    var paid =
        respondent
            .within(units, question, manner.strategy(), need)
            .orElseGet(() -> Manner.atOnce(inquiry.answer()));
    var reply =
        respondent.answer(
            question, manner.strategy(), paid, manner.sampling(), PieceListener.UNHEARD);
    return switch (reply) {
      case Reply.Answered answered -> kept(key, answered);
      case Reply.Refused refused -> {
        calls.add(refused.call());
        yield new NotPaid(refused.why());
      }
      case Reply.PaidBefore() -> {
        lost++;
        yield paid(inquiry, key, need, units, times + 1);
      }
    };
  }

  private Known kept(AnswerKey key, Reply.Answered reply) {
    var call = reply.call();
    var answer =
        new StoredAnswer(
            job.key(), reply.text(), manner.shapes(call), call.usage(), call.charged().units());
    answers.keep(key, answer);
    asked++;
    calls.add(call);
    return known(answer);
  }

  private IdempotencyKey key(AnswerKey key, int times) {
    var sum = new Fingerprint().add(key.model()).add(key.prompt().hex()).sum();
    return new IdempotencyKey(
        "%s/%s#%d".formatted(job.key().value(), sum.hex().substring(0, 32), times));
  }

  public List<CallRecord> calls() {
    return List.copyOf(calls);
  }

  public Faults faults() {
    return faults;
  }

  /// Of all answers that this job paid for and that were used in this run.
  public TokenUsage usage() {
    return usage;
  }

  public int asked() {
    return asked;
  }

  public int cached() {
    return cached;
  }

  public int lost() {
    return lost;
  }
}
