package org.basir.inference.scorer;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.allocation.BudgetAllocator;
import org.basir.inference.allocation.Claim;
import org.basir.inference.allocation.ProportionalShare;
import org.basir.inference.scorer.asking.Inquiry;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.scorer.prompt.Prompts;
import org.basir.inference.scorer.reading.AnswerReader;

/// Plans what is read of each sector.
///
/// The plan depends on the task alone and not on what was spent or is known already, so that a job
/// that is started again asks the very same questions.
record Tickets(ScoringRun run, Prompts prompts, ScorerSettings settings) {

  /// A sector with all its passages and with one.
  private record Span(Ticket most, Ticket least) {

    Claim claim(int priority) {
      return new Claim(most.weight(), least.quote().least(), most.quote().full(), priority);
    }
  }

  /// All that are to be asked, most mass first.
  List<Ticket> planned() {
    var spans = run.spokenOf().stream().map(this::span).toList();
    run.wouldTake(spans.stream().mapToLong(it -> it.most().quote().full()).sum());
    var shares = shares(spans, run.tokens());
    return IntStream.range(0, spans.size())
        .mapToObj(i -> fitted(spans.get(i), shares.get(i)))
        .toList();
  }

  /// What the first of the tickets may use, if all share what is left; 0 if it has to stand back.
  static long firstShare(List<Ticket> tickets, long left) {
    return shared(
            IntStream.range(0, tickets.size())
                .mapToObj(i -> tickets.get(i).claim(tickets.size() - i))
                .toList(),
            left)
        .getFirst();
  }

  private static List<Long> shares(List<Span> spans, long tokens) {
    return shared(
        IntStream.range(0, spans.size())
            .mapToObj(i -> spans.get(i).claim(spans.size() - i))
            .toList(),
        tokens);
  }

  private static List<Long> shared(List<Claim> claims, long tokens) {
    return claims.isEmpty()
        ? List.of()
        : new ProportionalShare()
            .allocate(claims, Math.min(tokens, BudgetAllocator.MOST_TOKENS))
            .tokens();
  }

  /// With as many passages as its share pays for; where it is to think, half of the share is for
  /// that.
  private Ticket fitted(Span span, long share) {
    long reading = settings.think() > 0 ? share / 2 : share;
    return IntStream.iterate(settings.passages(), most -> most > 1, most -> most - 1)
        .mapToObj(most -> most == settings.passages() ? span.most() : ticket(span, most))
        .filter(ticket -> ticket.quote().least() <= reading)
        .findFirst()
        .orElse(span.least());
  }

  private Ticket ticket(Span span, int passages) {
    return ticket(span.most().brief(), passages);
  }

  private Span span(SectorBrief brief) {
    return new Span(ticket(brief, settings.passages()), ticket(brief, 1));
  }

  private Ticket ticket(SectorBrief brief, int passages) {
    var inquiry =
        new Inquiry<>(
            "sector-" + brief.code(),
            prompts.pointwise(brief.withPassages(passages)),
            settings.answer(),
            new AnswerReader.Score(brief.code()));
    return new Ticket(
        brief, inquiry, run.interview().quote(inquiry), run.interview().knows(inquiry));
  }
}
