package org.basir.training.engine;

import java.util.List;
import java.util.Map;
import org.basir.training.recipe.Adaptation;
import org.bytedeco.pytorch.Tensor;

/// The numbers of an encoder, some of which learn.
sealed interface Weights permits FullWeights, LowRankWeights {

  /// All parameters as they are now, by name; connected to what learns.
  Map<String, Tensor> current();

  List<Trainable> trainables();

  /// The numbers that learn by a method.
  ///
  /// @param pretrained all parameters, in the type they are to be remembered in
  static Weights of(Map<String, Tensor> pretrained, Adaptation adaptation, long seed) {
    return switch (adaptation) {
      case Adaptation.Frozen() -> new FullWeights(pretrained, name -> false);
      case Adaptation.Full(var embeddings) ->
          new FullWeights(pretrained, name -> embeddings || !name.startsWith("embeddings."));
      case Adaptation.LowRank lowRank -> LowRankWeights.of(pretrained, lowRank, seed);
    };
  }
}
