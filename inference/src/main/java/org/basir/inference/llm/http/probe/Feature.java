package org.basir.inference.llm.http.probe;

/// What a server may be able to do.
public enum Feature {
  MODELS("lists its models"),
  CHAT("chats"),
  RAW_PROMPT("goes on with a text"),
  TOKENS("takes and tells tokens"),
  TEMPLATE("renders chats"),
  STREAMING("streams"),
  USAGE("reports usage"),
  STOP_TEXTS("tells stop texts"),
  PROBABILITIES("tells probabilities"),
  LOGIT_BIAS("takes biases"),
  BIAS_BEFORE_TEMPERATURE("bias comes before temperature"),
  JSON_SCHEMA("keeps to a JSON schema"),
  THINKING("tells thinking apart"),
  THINKING_LIMIT("limits thinking"),
  THINKING_EFFORT("takes an effort of thinking"),
  PROMPT_CACHE("caches prompts");

  private final String words;

  Feature(String words) {
    this.words = words;
  }

  /// In words, as in "the server chats".
  public String words() {
    return words;
  }
}
