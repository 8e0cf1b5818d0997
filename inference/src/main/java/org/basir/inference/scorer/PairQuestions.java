package org.basir.inference.scorer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.basir.inference.scorer.asking.Inquiry;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.scorer.network.SortingNetwork;
import org.basir.inference.scorer.prompt.Prompts;
import org.basir.inference.scorer.reading.AnswerReader;
import org.basir.inference.strategy.Quote;
import org.basir.metrics.taxonomy.SectorCode;

/// What is asked about pairs, and what that costs.
final class PairQuestions {

  private final ScoringRun run;
  private final Prompts prompts;
  private final ScorerSettings settings;
  private final int each;
  private final Map<Pair, Quote> quotes = new HashMap<>();

  /// @param each how often each pair is asked about
  PairQuestions(ScoringRun run, Prompts prompts, ScorerSettings settings, int each) {
    this.run = run;
    this.prompts = prompts;
    this.settings = settings;
    this.each = each;
  }

  int each() {
    return each;
  }

  Inquiry<SectorCode> inquiry(Pair pair) {
    return new Inquiry<>(
        "pair-%s-%s".formatted(pair.first().code(), pair.second().code()),
        prompts.pairwise(
            pair.first().withPassages(settings.passages()),
            pair.second().withPassages(settings.passages())),
        settings.answer(),
        new AnswerReader.Choice(pair.first().code(), pair.second().code()));
  }

  /// Units to sort so many sectors without thinking. Which will meet isn't known; neighbours stand
  /// for them.
  long least(List<SectorBrief> sectors) {
    return units(sectors, Quote::least);
  }

  /// Units to sort them with all thinking.
  long most(List<SectorBrief> sectors) {
    return units(sectors, Quote::full);
  }

  private long units(List<SectorBrief> sectors, ToLongFunction<Quote> price) {
    double mean =
        IntStream.range(1, sectors.size())
            .mapToObj(i -> quote(Pair.of(sectors.get(i - 1), sectors.get(i))))
            .mapToLong(price)
            .average()
            .orElse(0);
    return (long) Math.ceil(mean * SortingNetwork.of(sectors.size()).size() * each);
  }

  private Quote quote(Pair pair) {
    return quotes.computeIfAbsent(pair, it -> run.interview().quote(inquiry(it)));
  }
}
