package org.basir.inference.strategy;

import java.util.Optional;
import java.util.OptionalInt;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.ScopePath;

/// What a model is asked once, whatever number of calls that takes.
///
/// @param key names it within its tenant; a question that was paid for is not asked again
/// @param text what the model reads, without the beginning of its thinking
/// @param level of difficulty from 1 to 5, if known
/// @param system instructions of a chat, whose message the text then is; without them the model
///   reads the text as it stands
/// @param schema of the answer, in JSON; engines that can't confine an answer are not told
public record Question(
    ScopePath scope,
    IdempotencyKey key,
    String text,
    OptionalInt level,
    Optional<String> system,
    Optional<String> schema) {

  public Question {
    if (text.isBlank() || level.orElse(1) < 1 || level.orElse(1) > 5) {
      throw new IllegalArgumentException("No question: level %s, '%s'".formatted(level, text));
    }
  }

  /// A text as it stands, and an answer of any shape.
  public Question(ScopePath scope, IdempotencyKey key, String text, OptionalInt level) {
    this(scope, key, text, level, Optional.empty(), Optional.empty());
  }

  public Question withKey(IdempotencyKey other) {
    return new Question(scope, other, text, level, system, schema);
  }
}
