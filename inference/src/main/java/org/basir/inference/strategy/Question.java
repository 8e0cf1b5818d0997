package org.basir.inference.strategy;

import java.util.OptionalInt;
import org.basir.inference.ledger.IdempotencyKey;
import org.basir.inference.ledger.ScopePath;

/// What a model is asked once, whatever number of calls that takes.
///
/// @param key names it within its tenant; a question that was paid for is not asked again
/// @param text as the model reads it, without the beginning of its thinking
/// @param level of difficulty from 1 to 5, if known
public record Question(ScopePath scope, IdempotencyKey key, String text, OptionalInt level) {

  public Question {
    if (text.isBlank() || level.orElse(1) < 1 || level.orElse(1) > 5) {
      throw new IllegalArgumentException("No question: level %s, '%s'".formatted(level, text));
    }
  }
}
