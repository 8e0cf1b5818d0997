package org.basir.inference.llm;

/// What is known before a token is drawn; vectors are computed only if they are asked for.
public interface StepView {

  /// Tokens produced so far by this completion.
  int position();

  /// The last layer's vector at the last position.
  ///
  /// @throws IllegalStateException if the model does not tell it
  float[] lastHidden();

  /// The vectors at the last position of the embedding and of every layer, in order.
  ///
  /// @throws IllegalStateException if the model does not tell them
  float[][] allLayerHidden();
}
