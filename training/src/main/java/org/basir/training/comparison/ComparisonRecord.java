package org.basir.training.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.basir.metrics.report.Manifest;
import org.basir.training.finetune.TrialResult;
import org.jspecify.annotations.Nullable;

/// Findings as `results.json` has them; JSON has no NaN, what is undefined is null.
record ComparisonRecord(Findings findings, Manifest manifest) {

  Map<String, Object> tree() {
    var results = findings.results();
    var tree = new LinkedHashMap<String, Object>();
    tree.put("manifest", manifest);
    tree.put("verdict", findings.verdict());
    tree.put("full_steps", results.comparison().fullSteps());
    tree.put("threshold", "one for all sectors, the best on dev");
    tree.put(
        "runs",
        results.comparison().runs().stream()
            .filter(results.measured()::containsKey)
            .map(
                run -> run(run, results.of(run.variant(), run.percent(), run.seed()).orElseThrow()))
            .toList());
    tree.put("failed", results.failed().stream().map(ComparisonRecord::failed).toList());
    tree.put("standings_to_25_percent", standings(findings.low()));
    tree.put("standings_above_25_percent", standings(findings.high()));
    tree.put("micro_f1_gain", findings.gains().stream().map(this::gain).toList());
    return tree;
  }

  private static Map<String, @Nullable Object> run(Run run, TrialResult trial) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("variant", run.variant().label());
    map.put("rate", run.variant().recipe().optimiser().rate());
    map.put("percent", run.percent());
    map.put("steps", trial.steps());
    map.put("seed", run.seed());
    map.put("micro_f1", trial.microF1());
    map.put("macro_f1_supported", trial.macroF1());
    map.put("lrap", trial.lrap());
    map.put("loss", finite(trial.loss()));
    map.put("threshold", finite(trial.threshold()));
    map.put("seconds_per_step", trial.secondsPerStep());
    map.put("memory_mib", trial.memory());
    map.put("bytes_per_parameter", trial.bytesPerParameter());
    return map;
  }

  private static Map<String, Object> failed(Failed failed) {
    return Map.of("run", failed.run().toString(), "why", failed.why());
  }

  private static List<Map<String, @Nullable Object>> standings(List<Standing> standings) {
    return standings.stream().map(ComparisonRecord::standing).toList();
  }

  private static Map<String, @Nullable Object> standing(Standing standing) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("variant", standing.variant().label());
    map.put("mean_rank", finite(standing.meanRank()));
    map.put("top_1", finite(standing.top1()));
    map.put("top_3", finite(standing.top3()));
    map.put("cells", standing.cells());
    return map;
  }

  private Map<String, @Nullable Object> gain(PairedGain gain) {
    var variants = findings.results().comparison().variants();
    var map = new LinkedHashMap<String, @Nullable Object>();
    map.put("of", variants.getFirst().label());
    map.put("over", variants.get(1).label());
    map.put("percent", gain.percent());
    map.put("seeds", gain.seeds());
    map.put("gain", gain.gain());
    map.put("low", finite(gain.interval().low()));
    map.put("high", finite(gain.interval().high()));
    return map;
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
