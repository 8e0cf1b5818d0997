package org.basir.training.comparison;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.inference.model.ModelRefused;
import org.basir.training.finetune.TrainingFailed;
import org.basir.training.finetune.TrialResult;

/// A comparison while it runs.
final class Execution {

  private final Comparison comparison;
  private final Trials trials;
  private final Progress progress;
  private final Map<Run, TrialResult> measured = new LinkedHashMap<>();
  private final List<Failed> failed = new ArrayList<>();

  Execution(Comparison comparison, Trials trials, Progress progress) {
    this.comparison = comparison;
    this.trials = trials;
    this.progress = progress;
  }

  Results run() {
    var left = new ArrayList<Run>();
    for (var run : comparison.runs()) {
      var before = trials.tried(comparison.order(run));
      before.ifPresentOrElse(result -> measured.put(run, result), () -> left.add(run));
    }
    for (int i = 0; i < left.size(); i++) {
      train(left.get(i), left.subList(i, left.size()));
    }
    return new Results(comparison, measured, failed);
  }

  private void train(Run run, List<Run> left) {
    int total = comparison.runs().size();
    progress.begins(run, comparison.steps(run), total - left.size() + 1, total, timeFor(left));
    try {
      measured.put(run, trials.run(comparison.order(run), progress::tells));
    } catch (TrainingFailed | ModelRefused | UncheckedIOException e) {
      var one = new Failed(run, String.valueOf(e.getMessage()));
      failed.add(one);
      progress.fails(one);
    }
  }

  private Optional<Duration> timeFor(List<Run> left) {
    long steps = left.stream().mapToLong(comparison::steps).sum();
    return TimeLeft.of(measured.values()).map(time -> time.of(left.size(), steps));
  }
}
