package org.basir.training.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bytedeco.pytorch.Tensor;

/// Parameters that learn themselves, those chosen by name.
record FullWeights(Map<String, Tensor> current, List<Trainable> trainables) implements Weights {

  FullWeights(Map<String, Tensor> pretrained, Predicate<String> learns) {
    this(
        Map.copyOf(pretrained),
        new TreeMap<>(pretrained)
            .entrySet().stream()
                .filter(named -> learns.test(named.getKey()))
                .map(named -> Trainable.ofEncoder(named.getKey(), named.getValue()))
                .toList());
  }
}
