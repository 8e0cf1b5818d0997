package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.report.RankingReport;
import org.basir.metrics.report.Report;
import org.basir.metrics.report.Table;

/// The figures of all scopes as one page.
record ReportPage(Map<Scope, RankingReport> reports, int lastTrainingYear, List<String> notes) {

  String html() {
    var all = Objects.requireNonNull(reports.get(Scope.ALL)).report();
    var details = new ArrayList<Table>();
    reports.forEach((scope, report) -> {
      if (scope != Scope.ALL) {
        details.add(summary(scope, report.report().summary()));
      }
    });
    details.addAll(all.details());
    var allNotes = new ArrayList<>(all.notes());
    allNotes.addAll(notes);
    return new Report(all.title(), all.headline(), all.summary(), details, allNotes, all.manifest())
        .html();
  }

  private Table summary(Scope scope, Table table) {
    var title =
        switch (scope) {
          case ALL -> table.title();
          case AFTER_TRAINING -> "Only budgets after " + lastTrainingYear;
          case NAMED_SECTORS -> "Only sectors that the speech names";
        };
    return new Table(title, table.note(), table.columns(), table.rows());
  }
}
