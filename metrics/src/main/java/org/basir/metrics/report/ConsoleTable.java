package org.basir.metrics.report;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table in plain characters, names to the left and figures to the right.
///
/// ```
/// System      micro F1          95 % CI
/// ----------  --------  --------------
/// bge-head-1     0.650  0.601 to 0.690
/// ```
public record ConsoleTable(Table table) {

  private static final String GAP = "  ";

  public String render() {
    var widths = IntStream.range(0, table.columns().size()).map(this::width).toArray();
    var rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
    var lines =
        Stream.concat(
            Stream.of(table.columns(), rule),
            table.rows().stream().map(row -> row.stream().map(Cell::text).toList()));
    return String.join("", lines.map(line -> line(line, widths)).toList());
  }

  private int width(int column) {
    return table.rows().stream()
        .mapToInt(row -> row.get(column).text().length())
        .reduce(table.columns().get(column).length(), Math::max);
  }

  private static String line(List<String> cells, int[] widths) {
    var line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      var cell = cells.get(column);
      var blanks = " ".repeat(widths[column] - cell.length());
      line.append(column == 0 ? cell + blanks : GAP + blanks + cell);
    }
    return line.toString().stripTrailing() + "\n";
  }
}
