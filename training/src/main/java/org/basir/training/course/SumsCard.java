package org.basir.training.course;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The model card of a decoder of the sums task.
record SumsCard(CoursePlan plan, LengthPlan lengths, SumsModel.Figures figures) {

  String text() {
    var shape = plan.shape();
    var exam = figures.exam();
    var judged = figures.lengths();
    return String.format(
        Locale.ROOT,
        """
        # %s

        A decoder of the Llama family for measuring what token budgets do to a model that thinks. It solves chains of
        operations on digits (modulo 10, from left to right) by thinking in writing, tersely or with care. It knows
        nothing else and is of no other use.

        | | |
        |---|---|
        | numbers | %,d (%d blocks of %d numbers, %d heads), in half precision |
        | vocabulary | %d tokens: characters, a few words, markers of thinking and of a budget's remainder |
        | context | %d tokens |
        | trained on | %s of about %,d tokens, made by code with seed %d; nothing was taken from anybody |
        | made by | `./basir train decoder`, which makes it anew |

        ## Figures

        On %d questions that are never drawn for training, the likeliest token each time and without a budget: %.1f %%
        are answered right (by level: %s) with %.0f tokens of thinking on average; %.1f %% of outputs end by themselves.

        How much longer it thinks is predicted by a Gamma law on `ln(L + 1)` that reads its last hidden state
        (`length-law.safetensors`, trained on %,d traces drawn from itself) and by a table (`length-table.json`). The law,
        at %,d positions of %d other traces: negative log-likelihood %.3f; likeliest length off by %.1f tokens on the best
        nine tenths of positions (%s); a probability of %.2f for lengths from L to L + 10. Calibration, the share of lengths
        below the law's quantiles: %s.
        """,
        SumsDecoder.ID,
        shape.size(),
        shape.layers(),
        shape.width(),
        shape.heads(),
        shape.vocabulary(),
        shape.context(),
        effort(),
        plan.tokens(),
        plan.seed(),
        exam.asked(),
        100 * exam.accuracy(),
        joined(exam.byLevel(), "%1$s %2$.2f"),
        exam.thinking(),
        100 * exam.finished(),
        lengths.traces(),
        judged.positions(),
        lengths.heldOut(),
        judged.loss(),
        judged.miss(),
        joined(judged.missNear(), "%2$.1f among the last %1$s %%"),
        judged.near(),
        joined(judged.below(), "%1$s: %2$.3f"));
  }

  private String effort() {
    return switch (plan.effort()) {
      case Effort.Steps(var count) -> String.format(Locale.ROOT, "%,d steps", count);
      case Effort.Time(var time) -> "steps for " + time.toSeconds() + " seconds";
    };
  }

  private static String joined(Map<?, Double> figures, String form) {
    return figures.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, form, one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
