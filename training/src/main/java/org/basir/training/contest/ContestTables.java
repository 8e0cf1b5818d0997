package org.basir.training.contest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.basir.metrics.report.Cell;
import org.basir.metrics.report.Table;
import org.basir.metrics.tokens.Efficiency.Estimate;

/// Findings in rows and columns.
record ContestTables(Findings findings) {

  Table summary() {
    return new Table(
        "Quality against tokens",
        "Intervals are of 95 %. Following: the share whose thinking ended by itself in time; used:"
            + " how much of the budget these took.",
        List.of(
            "entrant",
            "budget",
            "right",
            "95 % CI",
            "thinking",
            "answer",
            "following",
            "used",
            "over p50",
            "over p95",
            "E3",
            "95 % CI",
            "E3 total",
            "calls",
            "ms"),
        findings.heats().stream().map(ContestTables::heat).toList());
  }

  private static List<Cell> heat(HeatFigures heat) {
    var following = heat.following();
    return List.of(
        Cell.of(heat.heat().entrant()),
        Cell.of(heat.heat().budget()),
        Cell.of(heat.accuracy()),
        Cell.of(heat.interval()),
        new Cell.Figure(heat.thinking(), 1),
        new Cell.Figure(heat.answer(), 1),
        Cell.of(following.ratio()),
        Cell.of(following.utilisation()),
        new Cell.Figure(following.overshoot(0.5), 0),
        new Cell.Figure(following.overshoot(0.95), 0),
        new Cell.Figure(heat.efficiency().e3().value(), 1),
        interval(heat.efficiency().e3()),
        new Cell.Figure(heat.efficiency().total().value(), 1),
        new Cell.Figure(heat.calls(), 1),
        new Cell.Figure(heat.millis(), 0));
  }

  private static Cell interval(Estimate estimate) {
    var interval = estimate.interval();
    return Cell.of(String.format(Locale.ROOT, "%.1f to %.1f", interval.low(), interval.high()));
  }

  Table claims() {
    return new Table(
        "Claims",
        "The first entrant minus the second. Shares by McNemar's exact test, corrected by Holm for"
            + " all of this table; E3 by intervals over questions resampled in pairs, not"
            + " corrected.",
        List.of("claim", "of", "first", "second", "by", "found", "at each budget"),
        findings.claims().stream().map(ContestTables::claim).toList());
  }

  private static List<Cell> claim(Claim.Tested tested) {
    var claim = tested.claim();
    return List.of(
        Cell.of(claim.text()),
        Cell.of(claim.source()),
        Cell.of(claim.first()),
        Cell.of(claim.second()),
        Cell.of(claim.measure().label()),
        Cell.of(tested.verdict()),
        Cell.of(
            tested.findings().stream().map(ContestTables::at).collect(Collectors.joining(", "))));
  }

  private static String at(Claim.Finding finding) {
    var mark = finding.isGain() ? " *" : finding.isLoss() ? " (*)" : "";
    return String.format(Locale.ROOT, "%d: %+.2f%s", finding.budget(), finding.gain(), mark);
  }

  Table endings() {
    return new Table(
        "Endings",
        "How often thinking and answer ended in which way, and what a question had to give up.",
        List.of("entrant", "budget", "endings", "given up", "most thinking"),
        findings.heats().stream().map(ContestTables::ending).toList());
  }

  private static List<Cell> ending(HeatFigures heat) {
    return List.of(
        Cell.of(heat.heat().entrant()),
        Cell.of(heat.heat().budget()),
        Cell.of(heat.finishes().counts().toString()),
        Cell.of(heat.levels().counts().toString()),
        Cell.of(heat.longest()));
  }

  /// Pairs that differ beyond chance.
  Table pairings() {
    var rows = new ArrayList<List<Cell>>();
    for (var pairing : findings.pairings()) {
      if (pairing.isGain() || pairing.isLoss()) {
        rows.add(
            List.of(
                Cell.of(pairing.isGain() ? pairing.first() : pairing.second()),
                Cell.of(pairing.isGain() ? pairing.second() : pairing.first()),
                Cell.of(pairing.budget()),
                Cell.of(Math.abs(pairing.gain())),
                new Cell.Figure(pairing.holm(), 4)));
      }
    }
    return new Table(
        "Pairs that differ in accuracy",
        "McNemar's exact test, corrected by Holm for all pairs at the budget; others may differ too.",
        List.of("better", "worse", "budget", "by", "p"),
        rows);
  }
}
