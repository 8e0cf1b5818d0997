package org.basir.training.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.significance.Interval;
import org.basir.metrics.tokens.Efficiency.Estimate;
import org.jspecify.annotations.Nullable;

/// Findings as `report.json` has them; JSON has no NaN, what is undefined is null.
record ContestRecord(Findings findings, Manifest manifest) {

  Map<String, Object> tree() {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("manifest", manifest);
    tree.put("questions", findings.results().contest().items().size());
    tree.put("mean_unlimited_thinking", findings.results().thinking());
    tree.put("overrun_units", findings.overrun());
    tree.put("worst_excess", findings.excess());
    tree.put("entrants", entrants());
    tree.put("heats", findings.heats().stream().map(this::heat).toList());
    tree.put("claims", findings.claims().stream().map(ContestRecord::claim).toList());
    tree.put("pairs", findings.pairings().stream().map(ContestRecord::pair).toList());
    return tree;
  }

  private Map<String, String> entrants() {
    var entrants = new LinkedHashMap<String, String>();
    findings.results().contest().entrants().forEach(it -> entrants.put(it.name(), it.means()));
    return entrants;
  }

  private Map<String, @Nullable Object> heat(HeatFigures heat) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("entrant", heat.heat().entrant());
    map.put("budget", heat.heat().budget());
    map.put("accuracy", heat.accuracy());
    map.put("accuracy_ci", interval(heat.interval()));
    map.put("thinking", heat.thinking());
    map.put("answer", heat.answer());
    map.put("total", heat.total());
    map.put("most_thinking", heat.longest());
    map.put("following", finite(heat.following().ratio()));
    map.put("utilisation", finite(heat.following().utilisation()));
    map.put("overshoot_p50", finite(heat.following().overshoot(0.5)));
    map.put("overshoot_p95", finite(heat.following().overshoot(0.95)));
    put(map, "e3", heat.efficiency().e3());
    put(map, "e3_total", heat.efficiency().total());
    put(map, "e3_cost", heat.efficiency().cost());
    map.put("calls", heat.calls());
    map.put("milliseconds", heat.millis());
    map.put("overrun", heat.overrun());
    map.put("finishes", heat.finishes().counts());
    map.put("levels", heat.levels().counts());
    map.put("right", right(heat.heat()));
    return map;
  }

  /// A sign for each question, so that pairs can be tested again.
  private String right(Heat heat) {
    return findings.results().heats().getOrDefault(heat, List.of()).stream()
        .map(outcome -> outcome.solved() ? "1" : "0")
        .collect(Collectors.joining());
  }

  private static Map<String, Object> claim(Claim.Tested tested) {
    var claim = tested.claim();
    var map = new LinkedHashMap<String, Object>();
    map.put("claim", claim.text());
    map.put("source", claim.source());
    map.put("first", claim.first());
    map.put("second", claim.second());
    map.put("measure", claim.measure().label());
    map.put("verdict", tested.verdict());
    map.put("findings", tested.findings());
    return map;
  }

  private static Map<String, Object> pair(Pairing pairing) {
    var map = new LinkedHashMap<String, Object>();
    map.put("first", pairing.first());
    map.put("second", pairing.second());
    map.put("budget", pairing.budget());
    map.put("gain", pairing.gain());
    map.put("only_first", pairing.test().first());
    map.put("only_second", pairing.test().second());
    map.put("p", pairing.test().pValue());
    map.put("p_holm", pairing.holm());
    return map;
  }

  private static void put(Map<String, @Nullable Object> map, String name, Estimate estimate) {
    map.put(name, finite(estimate.value()));
    map.put(name + "_ci", interval(estimate.interval()));
  }

  private static @Nullable List<Double> interval(Interval interval) {
    return interval.isDefined() ? List.of(interval.low(), interval.high()) : null;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
