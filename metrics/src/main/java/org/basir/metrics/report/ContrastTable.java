package org.basir.metrics.report;

import java.util.List;
import org.basir.metrics.ranking.Contrast;
import org.basir.metrics.ranking.Standings;

/// What each system scores more than each weaker one.
record ContrastTable(String scope, Standings standings) {

  Table table() {
    return Column.table(
        "Differences in S rank, " + scope,
        "Paired by budget; p from flipping signs, two-sided. A true difference of the size in the"
            + " last column would be found four times in five.",
        columns(),
        standings.contrasts().stream()
            .filter(contrast -> contrast.difference().mean() >= 0)
            .distinct()
            .toList());
  }

  private List<Column<Contrast>> columns() {
    return List.of(
        new Column<>("first", it -> Cell.of(it.first())),
        new Column<>("second", it -> Cell.of(it.second())),
        new Column<>("difference", it -> Cell.of(it.difference().mean())),
        new Column<>(SkillTable.interval(standings), it -> Cell.of(it.difference().interval())),
        new Column<>("p", it -> new Cell.Figure(it.pValue(), 4)),
        new Column<>("corrected p", it -> new Cell.Figure(it.holm(), 4)),
        new Column<>("detectable", it -> Cell.of(it.detectable())));
  }
}
