package org.basir.inference.scorer.asking;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.degradation.Need;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.scorer.answers.AnswerKey;
import org.basir.inference.scorer.answers.Answers;
import org.basir.inference.scorer.answers.StoredAnswer;
import org.basir.inference.strategy.Question;
import org.basir.inference.strategy.Reply;
import org.basir.inference.strategy.Respondent;
import org.basir.inference.usage.CallRecord;
import org.basir.inference.usage.FinishReason;

/// Where the answers of one run come from: known ones, else the model, whose answers are kept
/// before anything else happens. For one thread.
///
/// If the process ends between payment and keeping, the ledger knows the question as paid; the
/// answer is lost then, and the question is asked anew if the tokens allow it.
final class Source {

  private final Job job;
  private final Manner manner;
  private final Answers answers;
  private final PieceListener pieces;
  private final List<CallRecord> calls = new ArrayList<>();
  private TokenUsage usage = TokenUsage.none();
  private int asked;
  private int cached;
  private int lost;

  Source(Job job, Manner manner, Answers answers, PieceListener pieces) {
    this.job = job;
    this.manner = manner;
    this.answers = answers;
    this.pieces = pieces;
  }

  boolean knows(Inquiry<?> inquiry) {
    return answers.find(manner.key(inquiry), job.key()).isPresent();
  }

  /// The question as it is asked for the first time.
  Question question(Inquiry<?> inquiry) {
    return inquiry.question(job, key(manner.key(inquiry), 0));
  }

  Fetched fetch(Inquiry<?> inquiry, Need need, long units) {
    var found = answers.find(manner.key(inquiry), job.key());
    if (found.isPresent()) {
      cached++;
      return known(found.get());
    }
    return paid(inquiry, need, units, 0);
  }

  private Fetched known(StoredAnswer answer) {
    if (answer.job().equals(job.key())) {
      usage = usage.plus(answer.usage());
    }
    return new Fetched.Known(answer.text());
  }

  /// @param times that the answer was lost before
  private Fetched paid(Inquiry<?> inquiry, Need need, long units, int times) {
    var key = manner.key(inquiry);
    int before = calls.size();
    return switch (reply(inquiry.question(job, key(key, times)), need, units)) {
      case Reply.Answered answered ->
          answered(key, answered, List.copyOf(calls.subList(before, calls.size())));
      case Reply.Refused refused -> new Fetched.NotPaid(refused.why());
      case Reply.PaidBefore() -> {
        lost++;
        yield paid(inquiry, need, units, times + 1);
      }
    };
  }

  /// Hears of all calls that an answer takes, planning included.
  private Respondent heard() {
    var all = manner.respondent();
    return new Respondent(
        all.model(),
        all.format(),
        all.ledger(),
        all.weights(),
        all.clock(),
        call -> {
          calls.add(call);
          all.listener().ended(call);
        });
  }

  /// Where the units don't pay for an answer at once, that is for the ledger to allow or refuse.
  private Reply reply(Question question, Need need, long units) {
    var respondent = heard();
    var paid =
        respondent
            .within(units, question, manner.strategy(), need)
            .orElseGet(() -> Manner.atOnce(Math.toIntExact(need.answer())));
    return respondent.answer(question, manner.strategy(), paid, manner.sampling(), pieces);
  }

  private Fetched answered(AnswerKey key, Reply.Answered reply, List<CallRecord> made) {
    asked++;
    if (reply.call().finish() == FinishReason.CANCELLED) {
      return new Fetched.Stopped();
    }
    var answer =
        new StoredAnswer(
            job.key(),
            reply.text(),
            manner.shapes(reply.call()),
            made.stream().map(CallRecord::usage).reduce(TokenUsage.none(), TokenUsage::plus),
            made.stream().mapToLong(call -> call.charged().units()).sum());
    answers.keep(key, answer);
    return known(answer);
  }

  private IdempotencyKey key(AnswerKey key, int times) {
    var sum = new Fingerprint().add(key.model()).add(key.prompt().hex()).sum();
    return new IdempotencyKey(
        "%s/%s#%d".formatted(job.key().value(), sum.hex().substring(0, 32), times));
  }

  Tally tally() {
    return new Tally(usage, asked, cached, lost, calls);
  }
}
