package org.basir.app.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.basir.app.client.Ranking;
import org.basir.app.client.Ranking.RankedSector;

/// The best and the worst sectors of a budget as lines of text.
public record RankingTable(Ranking ranking, int ends) {

  private static final int NAME = 38;
  private static final int SENTENCE = 110;
  private static final String COLUMNS = "%4s  %-" + NAME + "s %8s %9s  %s";

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
    lines.add(COLUMNS.formatted("rank", "sector", "score", "excerpts", "strongest sentence"));
    sectors.forEach(sector -> lines.add(line(sector)));
    return lines;
  }

  private static String line(RankedSector sector) {
    return String.format(
            Locale.ROOT,
            COLUMNS,
            sector.rank(),
            cut(sector.name(), NAME),
            String.format(Locale.ROOT, "%.3f", sector.score()),
            sector.excerpts(),
            cut(sector.strongest(), SENTENCE))
        .stripTrailing();
  }

  private static String cut(String text, int length) {
    var line = text.replaceAll("\\s+", " ").strip();
    return line.length() <= length ? line : line.substring(0, length - 1) + "…";
  }
}
