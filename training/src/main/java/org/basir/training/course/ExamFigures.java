package org.basir.training.course;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.training.sums.Item;
import org.basir.training.sums.Level;

/// How a decoder did.
///
/// @param asked questions
/// @param accuracy share of right answers
/// @param byLevel the same for each level
/// @param thinking mean tokens of thinking
/// @param finished share of outputs that the decoder ended itself
public record ExamFigures(
    int asked,
    double accuracy,
    SortedMap<Level, Double> byLevel,
    double thinking,
    double finished) {

  /// One question.
  ///
  /// @param thinking tokens of thinking
  /// @param done whether the decoder ended its output itself
  record Asked(Item item, boolean solved, int thinking, boolean done) {

    Level level() {
      return item.level();
    }
  }

  static ExamFigures of(List<Asked> asked) {
    var byLevel =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    Asked::level,
                    TreeMap::new,
                    Collectors.averagingDouble(each -> each.solved() ? 1 : 0)));
    return new ExamFigures(
        asked.size(),
        asked.stream().mapToDouble(each -> each.solved() ? 1 : 0).average().orElseThrow(),
        byLevel,
        asked.stream().mapToInt(Asked::thinking).average().orElseThrow(),
        asked.stream().mapToDouble(each -> each.done() ? 1 : 0).average().orElseThrow());
  }
}
