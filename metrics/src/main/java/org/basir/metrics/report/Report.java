package org.basir.metrics.report;

import java.util.List;

/// An evaluation as people read it.
///
/// @param headline the one line to quote
/// @param summary the system in the first row, baselines below
/// @param details further tables, for the HTML page only
/// @param notes what the reader must know to read the figures right
/// @param charts for the HTML page only
public record Report(
    String title,
    String headline,
    Table summary,
    List<Table> details,
    List<String> notes,
    List<? extends Plot> charts,
    Manifest manifest) {

  public Report {
    details = List.copyOf(details);
    notes = List.copyOf(notes);
    charts = List.copyOf(charts);
  }

  /// A report without charts.
  public Report(
      String title,
      String headline,
      Table summary,
      List<Table> details,
      List<String> notes,
      Manifest manifest) {
    this(title, headline, summary, details, notes, List.of(), manifest);
  }

  /// Headline, summary and notes for a console.
  public String text() {
    return new ConsolePage(this).render();
  }

  /// A page without scripts and without anything loaded from elsewhere.
  public String html() {
    return new HtmlPage(this).render();
  }
}
