package org.basir.metrics.format;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;

/// Truth as TREC tools read and write it: `qid 0 docid rel`, here budget, sector and a whole-number
/// grade such as the quintile of the return from 0 to 4.
public record TrecQrels(List<Line> lines) {

  /// The grade of one sector.
  ///
  /// @param budget without blanks
  /// @param sector without blanks: a code or a slug
  /// @param grade higher is better
  public record Line(String budget, String sector, int grade) {

    public Line {
      TrecLines.requireWords(budget, sector);
    }
  }

  /// Refuses a sector that comes twice in one budget.
  ///
  /// @throws IllegalArgumentException naming it
  public TrecQrels {
    lines = List.copyOf(lines);
    var seen = new HashSet<List<String>>();
    lines.forEach(it -> TrecLines.requireNew(seen, it.budget(), it.sector()));
  }

  /// Reads and closes the reader.
  ///
  /// @throws org.basir.metrics.input.MalformedInput naming the line
  public static TrecQrels read(String source, Reader reader) {
    return new TrecQrels(new TrecLines(source, 4).read(reader, TrecQrels::line));
  }

  public void write(Writer writer) throws IOException {
    for (var line : lines) {
      writer.write("%s 0 %s %d\n".formatted(line.budget, line.sector, line.grade));
    }
  }

  private static Line line(List<String> words) {
    return new Line(words.get(0), words.get(2), TrecLines.integer("grade", words.get(3)));
  }
}
