package org.basir.inference.llm;

/// Changes the logits of one completion, step by step, before a token is drawn.
///
/// Stages belong to one completion and are called by one thread. A token is barred by the logit
/// [Float#NEGATIVE_INFINITY]; a stage that bars all but one forces it.
public interface LogitStage {

  /// Begins; called once, before the first step.
  void onPrompt(TokenIds prompt);

  /// What the next call of [#adjust] will ask of hidden states; asked before each step is computed.
  default HiddenStates needs() {
    return HiddenStates.NONE;
  }

  /// Changes the logits of the next token.
  ///
  /// @param logits one of each token of the vocabulary, as the model and earlier stages left them
  void adjust(StepView step, float[] logits);

  /// Tells the token that was drawn, forced ones included.
  ///
  /// @param piece the text that became complete by this token; empty if it ends amid a character
  void onToken(int id, String piece);

  /// Whether the completion ends with the token told last, as it does at its number of tokens.
  default boolean ends() {
    return false;
  }
}
