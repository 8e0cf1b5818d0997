package org.basir.inference.llm.http;

import java.util.List;
import java.util.Objects;
import org.basir.inference.llm.Completion.Alternative;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionFailed.Cause;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.http.probe.Feature;

/// Asks for more and more probabilities less and less greedily, and whether temperature changes
/// them.
record ProbabilityTrial() implements Trial {

  private static final int[] COUNTS = {100, 20, 5, 1};

  /// Rounding, and kernels that add in another order.
  private static final double TOLERANCE = 0.1;

  @Override
  public Feature feature() {
    return Feature.PROBABILITIES;
  }

  @Override
  public void on(Bench bench) {
    var first = most(bench);
    boolean raw = !first.isEmpty() && isRaw(bench, first);
    var detail =
        raw
            ? first.size() + " of the first token, before temperature"
            : "they change with temperature, so they are not the model's own";
    bench.found(Feature.PROBABILITIES, raw, first.isEmpty() ? "the server tells none" : detail);
    bench.alternatives(raw ? first : List.of());
  }

  private static List<Alternative> most(Bench bench) {
    CompletionFailed refusal = null;
    for (int count : COUNTS) {
      try {
        return bench
            .complete(CompletionRequest.of(bench.opening(), 1).withAlternatives(count))
            .first();
      } catch (CompletionFailed failure) {
        if (failure.reason() != Cause.REFUSED) {
          throw failure;
        }
        refusal = failure;
      }
    }
    throw Objects.requireNonNull(refusal);
  }

  private static boolean isRaw(Bench bench, List<Alternative> first) {
    var hot =
        bench
            .complete(
                CompletionRequest.of(bench.opening(), 1)
                    .withAlternatives(1)
                    .withSampling(new Sampling(1.9, 1, 1)))
            .first();
    if (hot.isEmpty()) {
      return false;
    }
    double change = hot.getFirst().logProbability() - first.getFirst().logProbability();
    return Math.abs(change) < TOLERANCE || first.getFirst().probability() > 0.99;
  }
}
