package org.basir.metrics.report;

import static org.basir.metrics.ranking.RankingMeasure.S_RANK;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.ranking.RankedSystem;
import org.basir.metrics.ranking.Standings;

/// S of every system for each budget.
record BudgetSkillTable(String scope, Standings standings) {

  Table table() {
    var budgets = standings.systems().getFirst().evaluation().budgets();
    var columns = new ArrayList<Column<Integer>>();
    columns.add(new Column<>("budget", it -> Cell.of(budgets.get(it).budget())));
    columns.add(new Column<>("sectors", it -> Cell.of(budgets.get(it).sectors())));
    standings.systems().forEach(system -> columns.add(column(system)));
    return Column.table(
        "S rank per budget, " + scope,
        "",
        List.copyOf(columns),
        IntStream.range(0, budgets.size()).boxed().toList());
  }

  private static Column<Integer> column(RankedSystem system) {
    return new Column<>(
        system.name(), it -> Cell.of(system.evaluation().budgets().get(it).value(S_RANK)));
  }
}
