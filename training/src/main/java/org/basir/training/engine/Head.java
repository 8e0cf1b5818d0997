package org.basir.training.engine;

import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/// What stands on the encoder.
sealed interface Head permits WeightHead, DefinitionHead {

  /// Of texts' vectors `[texts, width]`, scores before the sigmoid, `[texts, sectors]`.
  Tensor logits(Tensor vectors);

  /// Begins anew.
  ///
  /// @param definitions vectors of the sectors' definitions
  /// @param priors logit of each sector's share
  void place(float[][] definitions, float[] priors);

  List<Trainable> trainables();

  /// What else must survive for training to go on.
  Map<String, Tensor> state();

  HeadNumbers numbers();
}
