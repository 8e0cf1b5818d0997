package org.basir.inference.llm;

/// What is known before a token is drawn; vectors only if a stage needed them
/// ([LogitStage#needs()]).
public interface StepView {

  /// Tokens produced so far by this completion.
  int position();

  /// The last layer's vector at the last position.
  ///
  /// @throws IllegalStateException if the model does not tell it or no stage needed it
  float[] lastHidden();

  /// The vectors at the last position of the embedding and of every layer, in order.
  ///
  /// @throws IllegalStateException if the model does not tell them or no stage needed them
  float[][] allLayerHidden();
}
