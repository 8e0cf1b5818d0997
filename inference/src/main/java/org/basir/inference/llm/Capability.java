package org.basir.inference.llm;

/// What an engine can do beyond continuing a chat within a number of tokens.
public enum Capability {
  /// Takes a text as it stands, and so goes on where a reply was interrupted.
  RAW_PROMPT,
  /// Splits and joins texts, takes prompts as tokens and tells the tokens it produced.
  TOKENS,
  /// Renders chat messages to the text that the model reads.
  TEMPLATE,
  /// Tells the probabilities of likely first tokens ([CompletionRequest#alternatives()]).
  PROBABILITIES,
  /// Adds to the logits of given tokens ([CompletionRequest#biases()]).
  LOGIT_BIAS,
  /// Confines an answer to a JSON schema.
  JSON_SCHEMA,
  /// Ends thinking by itself at a number of tokens ([CompletionRequest#thinkingTokens()]).
  THINKING_LIMIT,
  /// Aims at a number of tokens of thinking, by an effort, and may think more or less
  /// ([CompletionRequest#thinkingTokens()]).
  THINKING_EFFORT,
  /// Changes logits at every step, by code of ours in the same process
  /// ([CompletionRequest#stages()]).
  LOGIT_STAGES,
  /// Tells the hidden states of the last position to logit stages.
  HIDDEN_STATES
}
