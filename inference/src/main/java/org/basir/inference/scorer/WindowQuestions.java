package org.basir.inference.scorer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.basir.inference.model.Sha256;
import org.basir.inference.scorer.asking.Inquiry;
import org.basir.inference.scorer.brief.SectorBrief;
import org.basir.inference.scorer.prompt.Prompts;
import org.basir.inference.scorer.reading.AnswerReader;
import org.basir.inference.strategy.Quote;
import org.basir.metrics.taxonomy.SectorCode;

/// What is asked about windows, and what that costs.
final class WindowQuestions {

  /// Tokens of a number in a list: models may write each digit, the comma and a blank as one.
  private static final int NUMBER = 5;

  private final ScoringRun run;
  private final Prompts prompts;
  private final ScorerSettings settings;
  private final Map<List<SectorCode>, Quote> quotes = new HashMap<>();

  WindowQuestions(ScoringRun run, Prompts prompts, ScorerSettings settings) {
    this.run = run;
    this.prompts = prompts;
    this.settings = settings;
  }

  Inquiry<List<SectorCode>> inquiry(List<SectorBrief> sectors) {
    return new Inquiry<>(
        "window-" + Sha256.of(codes(sectors).toString().getBytes(StandardCharsets.UTF_8)).brief(),
        prompts.listwise(sectors.stream().map(it -> it.withPassages(settings.passages())).toList()),
        settings.answer() + NUMBER * sectors.size(),
        new AnswerReader.Order(codes(sectors)));
  }

  Quote quote(List<SectorBrief> sectors) {
    return quotes.computeIfAbsent(codes(sectors), _ -> run.interview().quote(inquiry(sectors)));
  }

  private static List<SectorCode> codes(List<SectorBrief> sectors) {
    return sectors.stream().map(SectorBrief::code).toList();
  }
}
