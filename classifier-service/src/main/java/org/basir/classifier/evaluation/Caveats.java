package org.basir.classifier.evaluation;

import java.util.ArrayList;
import java.util.List;

/// What makes the figures of an evaluation look better than the model is. They belong in the
/// headline: a figure without them gets quoted.
record Caveats(List<String> sentences) {

  static Caveats of(LabelledData data) {
    var sentences = new ArrayList<String>();
    var rows = data.chosen().size();
    var trained = data.count(LabelledData.TRAIN);
    var tuned = data.count(LabelledData.VALIDATION);
    var unknown = data.count("");
    if (trained > 0) {
      sentences.add("NOT HELD OUT: %d of %d rows are training rows".formatted(trained, rows));
    }
    if (tuned > 0) {
      sentences.add("thresholds may have been chosen on %d of %d rows".formatted(tuned, rows));
    }
    if (unknown > 0) {
      sentences.add(
          "%d of %d rows name no split, training may have seen them".formatted(unknown, rows));
    }
    return new Caveats(List.copyOf(sentences));
  }

  /// The headline with the caveats behind it.
  String after(String headline) {
    return sentences.isEmpty() ? headline : headline + ". " + String.join("; ", sentences);
  }
}
