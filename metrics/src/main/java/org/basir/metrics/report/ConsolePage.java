package org.basir.metrics.report;

record ConsolePage(Report report) {

  String render() {
    var page = new StringBuilder();
    page.append(report.title()).append("\n\n").append(report.headline()).append("\n\n");
    page.append(new ConsoleTable(report.summary()).render()).append('\n');
    report.notes().forEach(note -> page.append(note).append('\n'));
    return page.toString();
  }
}
