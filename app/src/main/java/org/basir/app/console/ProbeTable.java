package org.basir.app.console;

import java.util.List;
import java.util.stream.Stream;
import org.basir.inference.llm.TokenUsage;
import org.basir.inference.llm.http.probe.Availability;
import org.basir.inference.llm.http.probe.Finding;
import org.basir.inference.llm.http.probe.ProbeReport;
import org.basir.inference.llm.http.probe.Verdict;

/// What a server of language models can do, as lines of text.
public record ProbeTable(ProbeReport report) {

  /// The server, what it does, and what can be done with it.
  public List<String> lines() {
    return Stream.of(
            List.of(
                shown(report.model()) + " at " + report.endpoint(),
                "by " + report.protocol(),
                "",
                "The server"),
            new Columns(report.findings().stream().map(ProbeTable::row).toList()).lines(),
            List.of("", "Ways to keep thinking within a budget"),
            new Columns(report.strategies().stream().map(ProbeTable::row).toList()).lines(),
            List.of("", spent(report.spent())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> row(Finding finding) {
    return row(mark(finding.verdict()), finding.feature().words(), finding.detail());
  }

  private static List<String> row(Availability way) {
    return row(way.available() ? "yes" : "no", way.strategy().title(), way.why());
  }

  private static List<String> row(String mark, String what, String detail) {
    return List.of("  " + mark, what, shown(detail));
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "?";
    };
  }

  private static String spent(TokenUsage usage) {
    return "Trying this took %d tokens of prompts (%d of them cached) and %d of answers, %s."
        .formatted(usage.prompt(), usage.cached(), usage.completion(), source(usage));
  }

  private static String source(TokenUsage usage) {
    return switch (usage.source()) {
      case REPORTED -> "as the server counts";
      case COUNTED -> "as counted here";
      case ESTIMATED -> "by estimate";
    };
  }

  /// A server's words can't steer the terminal.
  private static String shown(String text) {
    return text.replaceAll("\\p{Cntrl}", " ");
  }
}
