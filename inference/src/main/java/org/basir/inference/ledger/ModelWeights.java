package org.basir.inference.ledger;

import java.util.Map;

/// What the tokens of each model count.
///
/// @param byModel by the names of [org.basir.inference.llm.LanguageModel#name()]
/// @param others of every model without weights of its own
public record ModelWeights(Map<String, TokenWeights> byModel, TokenWeights others) {

  public ModelWeights {
    byModel = Map.copyOf(byModel);
  }

  /// The same for all models.
  public static ModelWeights of(TokenWeights all) {
    return new ModelWeights(Map.of(), all);
  }

  public TokenWeights of(String model) {
    return byModel.getOrDefault(model, others);
  }
}
