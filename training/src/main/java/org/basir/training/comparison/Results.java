package org.basir.training.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.basir.training.finetune.TrialResult;

/// What a comparison came to.
///
/// @param measured in the order of what was done before, then of the others
public record Results(Comparison comparison, Map<Run, TrialResult> measured, List<Failed> failed) {

  public Results {
    measured = new LinkedHashMap<>(measured);
    failed = List.copyOf(failed);
  }

  Optional<TrialResult> of(Variant variant, double percent, long seed) {
    return Optional.ofNullable(measured.get(new Run(variant, percent, seed)));
  }

  /// Over the seeds that there are.
  Spread spread(Variant variant, double percent, ToDoubleFunction<TrialResult> figure) {
    return Spread.of(
        comparison.seeds().stream()
            .flatMap(seed -> of(variant, percent, seed).stream())
            .mapToDouble(figure)
            .toArray());
  }
}
