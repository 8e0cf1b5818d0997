package org.basir.inference.strategy;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerWording;

/// The texts that tell a model what is left of its budget, and where they stand: the form of
/// BudgetThinker that engines over HTTP can take part in (`token-budget.md` 3.8).
///
/// @param distance tokens of the model before each of them
record Announcements(List<String> texts, int distance) {

  /// None where the budget is too small to pay for them.
  static Announcements of(MarkerWording wording, int budget, LanguageModel model) {
    var texts =
        IntStream.rangeClosed(1, MarkerSchedule.MARKERS)
            .mapToObj(marker -> wording.text(MarkerSchedule.eighthsLeft(marker), budget))
            .toList();
    int longest = texts.stream().mapToInt(text -> Written.size(model, text)).max().orElseThrow();
    return budget - MarkerSchedule.MARKERS * longest < MarkerSchedule.PARTS
        ? new Announcements(List.of(), 0)
        : new Announcements(texts, MarkerSchedule.paying(budget, longest).distance());
  }

  void write(ThinkingText thinking, String close) {
    for (var text : texts) {
      thinking.take(thinking.propose(distance, 0, close));
      if (!thinking.goesOn()) {
        return;
      }
      thinking.insert(text);
    }
  }
}
