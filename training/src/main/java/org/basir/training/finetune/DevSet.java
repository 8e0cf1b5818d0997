package org.basir.training.finetune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.basir.training.engine.EncoderTraining;
import org.basir.training.recipe.Example;

/// The texts that a training is judged by.
record DevSet(List<Example> texts) {

  private static final int TOGETHER = 8;

  /// What the training says of them now, by text and sector.
  float[][] probabilities(EncoderTraining training) {
    training.settle();
    var rows = byLength();
    var all = new float[texts.size()][];
    for (int start = 0; start < rows.length; start += TOGETHER) {
      var together = Arrays.copyOfRange(rows, start, Math.min(rows.length, start + TOGETHER));
      var found = training.probabilities(tokens(together));
      for (int i = 0; i < found.length; i++) {
        all[together[i]] = found[i];
      }
    }
    return all;
  }

  DevFigures figures(EncoderTraining training) {
    return DevFigures.of(texts, probabilities(training));
  }

  private List<long[]> tokens(int[] rows) {
    var tokens = new ArrayList<long[]>(rows.length);
    for (int row : rows) {
      tokens.add(texts.get(row).tokens());
    }
    return tokens;
  }

  /// Rows in the order of their lengths, so that texts run together with others as long.
  private int[] byLength() {
    return IntStream.range(0, texts.size())
        .boxed()
        .sorted(Comparator.comparingInt(row -> texts.get(row).tokens().length))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
