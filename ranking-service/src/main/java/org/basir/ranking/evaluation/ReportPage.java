package org.basir.ranking.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.basir.metrics.report.Report;
import org.basir.metrics.report.Table;

/// The figures of all scopes as one page.
record ReportPage(ScopedReports reports, ReportPlots plots, List<String> notes) {

  String html() {
    var subject = reports.subject(Scope.ALL).report();
    var details = new ArrayList<Table>();
    reports
        .byScope()
        .forEach((scope, report) -> {
          if (scope != Scope.ALL) {
            details.add(report.skill());
          }
        });
    details.addAll(reports.all().tables().subList(1, reports.all().tables().size()));
    details.addAll(subject.details());
    return new Report(
            subject.title(),
            subject.headline(),
            reports.all().skill(),
            details,
            notes(subject),
            plots.all(),
            subject.manifest())
        .html();
  }

  /// What the table says comes first, then what it can say at all.
  private List<String> notes(Report subject) {
    var all = new ArrayList<>(reports.all().verdict().sentences());
    all.add(reports.all().powerStated());
    all.addAll(subject.notes());
    all.addAll(notes);
    return all;
  }
}
