package org.basir.inference.scorer.prompt;

/// A question as a model reads it.
///
/// @param version of the prompt, as in `pointwise-1@5f3a90c2`
/// @param system instructions
/// @param user the question with its quotations
/// @param correction what is added after an answer that couldn't be used
/// @param schema of the answer, in JSON
public record Wording(
    String version, String system, String user, String correction, String schema) {

  /// The question once more, with what was wrong. The answer that was wrong is not told again: it
  /// would only cost tokens.
  public Wording corrected() {
    return new Wording(version, system, user + "\n" + correction, correction, schema);
  }
}
