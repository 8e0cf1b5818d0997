package org.basir.metrics.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a table says, in words, by rules that were made before it was seen.
///
/// A ranker beats chance if its permutation p, corrected by Holm's method for all systems of the
/// table, is below 5 per cent and the interval that resamples budgets lies above zero. It beats a
/// baseline if the corrected p of their contrast is below 5 per cent and the interval of the
/// difference lies above zero.
///
/// @param sentences the first about chance, then about the strongest baseline
public record Verdict(List<String> sentences) {

  static final double LEVEL = 0.05;

  public Verdict {
    sentences = List.copyOf(sentences);
  }

  public static Verdict of(Standings standings) {
    var rankers = standings.rankers();
    var baseline = standings.strongestBaseline();
    return new Verdict(
        List.of(
            chance(standings, rankers),
            strongest(standings, baseline),
            comparison(standings, rankers, baseline)));
  }

  /// All sentences in one line.
  public String text() {
    return String.join(" ", sentences);
  }

  private static String chance(Standings standings, List<RankedSystem> rankers) {
    if (rankers.isEmpty()) {
      return "There is no ranker in this table.";
    }
    var better = rankers.stream().filter(standings::beatsChance).toList();
    if (better.isEmpty()) {
      var best = rankers.getFirst();
      return "No ranker beats chance: the best, %s, has %s, corrected p = %s."
          .formatted(best.name(), skill(best), decimal(standings.againstChance(best), 4));
    }
    return "%s %s chance."
        .formatted(
            better.stream()
                .map(it -> it.name() + " (" + skill(it) + ")")
                .collect(Collectors.joining(", ")),
            better.size() == 1 ? "beats" : "beat");
  }

  private static String strongest(Standings standings, Optional<RankedSystem> baseline) {
    return baseline
        .map(it ->
            "The strongest baseline is %s with %s; it %s chance."
                .formatted(
                    it.name(), skill(it), standings.beatsChance(it) ? "beats" : "does not beat"))
        .orElse("There is no baseline in this table.");
  }

  private static String comparison(
      Standings standings, List<RankedSystem> rankers, Optional<RankedSystem> baseline) {
    if (rankers.isEmpty() || baseline.isEmpty()) {
      return "So nothing can be said of rankers against baselines.";
    }
    var better =
        rankers.stream()
            .map(ranker -> standings.contrast(ranker, baseline.get()))
            .filter(Verdict::isBetter)
            .toList();
    return better.isEmpty()
        ? none(standings.contrast(rankers.getFirst(), baseline.get()))
        : better.stream().map(Verdict::better).collect(Collectors.joining(" "));
  }

  private static boolean isBetter(Contrast contrast) {
    return contrast.difference().isGain() && contrast.holm() < LEVEL;
  }

  private static String better(Contrast contrast) {
    return "%s beats it by %s (%s, corrected p = %s)."
        .formatted(
            contrast.first(),
            decimal(contrast.difference().mean(), 3),
            contrast.difference().interval().text(),
            decimal(contrast.holm(), 4));
  }

  private static String none(Contrast contrast) {
    return "No ranker beats it: %s differs by %s (%s, corrected p = %s), and a difference below %s"
            .formatted(
                contrast.first(),
                decimal(contrast.difference().mean(), 3),
                contrast.difference().interval().text(),
                decimal(contrast.holm(), 4),
                decimal(contrast.detectable(), 3))
        + " would be missed more often than once in five times.";
  }

  private static String skill(RankedSystem system) {
    return "S_rank = %s, %s"
        .formatted(
            decimal(system.skill(), 3), system.evaluation().interval(RankingMeasure.S_RANK).text());
  }

  private static String decimal(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
