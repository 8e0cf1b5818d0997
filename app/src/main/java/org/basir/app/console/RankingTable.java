package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.app.client.Ranking;
import org.basir.app.client.Ranking.RankedSector;
import org.basir.app.client.Ranking.TrackRecord;

/// The best and the worst sectors of a budget as lines of text.
public record RankingTable(Ranking ranking, int ends) {

  private static final int NAME = 38;
  private static final int SENTENCE = 80;
  private static final int DRIVERS = 34;
  private static final String COLUMNS = "%4s %7s  %-" + NAME + "s %8s  %-" + DRIVERS + "s %8s  %s";

  public RankingTable {
    if (ends < 1) {
      throw new IllegalArgumentException("at least one sector of each end is shown, not " + ends);
    }
  }

  /// Heading, the `ends` best, the `ends` worst; each sector once where there are few.
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%s (version %d), %d sectors, ranker %s, classifier %s"
            .formatted(
                ranking.budget().key(),
                ranking.version(),
                ranking.sectors().size(),
                ranking.ranker(),
                ranking.model()));
    if (ranking.basis() != null) {
      lines.add(ranking.basis());
    }
    ranking.records().forEach(record -> lines.add(line(record)));
    lines.add("");
    lines.add("best");
    lines.addAll(table(ranking.best(ends)));
    lines.add("");
    lines.add("worst");
    lines.addAll(table(ranking.worst(ends)));
    return lines;
  }

  private static List<String> table(Stream<RankedSector> sectors) {
    var lines = new ArrayList<String>();
    lines.add(
        COLUMNS.formatted(
            "rank", "80 %", "sector", "score", "driven by", "excerpts", "strongest sentence"));
    sectors.forEach(sector -> lines.add(line(sector)));
    return lines;
  }

  private static String line(RankedSector sector) {
    return String.format(
            Locale.ROOT,
            COLUMNS,
            sector.rank(),
            spread(sector),
            cut(sector.name(), NAME),
            String.format(Locale.ROOT, "%.3f", sector.score()),
            cut(drivers(sector), DRIVERS),
            sector.excerpts(),
            cut(sector.strongest(), SENTENCE))
        .stripTrailing();
  }

  private static String spread(RankedSector sector) {
    var spread = sector.spread();
    return spread == null ? "" : spread.best() + "-" + spread.worst();
  }

  private static String drivers(RankedSector sector) {
    return sector.drivers().stream()
        .map(it -> String.format(Locale.ROOT, "%s %+.3f", it.feature(), it.contribution()))
        .collect(Collectors.joining(", "));
  }

  private static String line(TrackRecord record) {
    return String.format(
        Locale.ROOT,
        "track record on %s, %d budgets of %d to %d: S = %.3f (95 %% CI %.3f to %.3f; 0 is chance),"
            + " Spearman %.3f",
        record.target(),
        record.budgets(),
        record.first(),
        record.last(),
        record.skill(),
        record.low(),
        record.high(),
        record.spearman());
  }

  private static String cut(String text, int length) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
