package org.basir.metrics.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;

/// Ranked lists as TREC tools read and write them: `qid Q0 docid rank score tag`, here budget,
/// sector, rank, score and the name of the ranker.
public record TrecRun(List<Line> lines) {

  /// One ranked sector.
  ///
  /// @param budget without blanks
  /// @param sector without blanks: a code or a slug
  /// @param rank from 1; TREC tools go by the score
  /// @param score finite; higher is better
  /// @param tag the ranker, without blanks
  public record Line(String budget, String sector, int rank, double score, String tag) {

    public Line {
      TrecLines.requireWords(budget, sector, tag);
      if (rank < 0 || !Double.isFinite(score)) {
        throw new IllegalArgumentException("No rank " + rank + " with score " + score);
      }
    }
  }

  /// Refuses a sector that comes twice in one budget.
  ///
  /// @throws IllegalArgumentException naming it
  public TrecRun {
    lines = List.copyOf(lines);
    var seen = new HashSet<List<String>>();
    lines.forEach(it -> TrecLines.requireNew(seen, it.budget(), it.sector()));
  }

  /// Reads and closes the reader.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  public static TrecRun read(String source, Reader reader) {
    return new TrecRun(new TrecLines(source, 6).read(reader, TrecRun::line));
  }

  public void write(Writer writer) throws IOException {
    for (var line : lines) {
      writer.write(
          "%s Q0 %s %d %s %s\n"
              .formatted(line.budget, line.sector, line.rank, line.score, line.tag));
    }
  }

  private static Line line(List<String> words) {
    return new Line(
        words.get(0),
        words.get(2),
        TrecLines.integer("rank", words.get(3)),
        TrecLines.number("score", words.get(4)),
        words.get(5));
  }
}
