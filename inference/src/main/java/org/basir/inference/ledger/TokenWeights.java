package org.basir.inference.ledger;

import java.util.OptionalInt;
import org.basir.inference.llm.TokenUsage;

/// What the tokens of a model count against limits, in thousandths of a unit, so that sums are
/// exact; a call counts whole units, rounded up.
///
/// @param input of a prompt's token
/// @param cached of a prompt's token that had been read before
/// @param output of a token that is produced, thinking or not
public record TokenWeights(int input, int cached, int output) {

  /// Every token is a unit.
  public static final TokenWeights EQUAL = new TokenWeights(1000, 1000, 1000);

  /// Every token that is produced is a unit, and reading is free.
  public static final TokenWeights OUTPUT_ONLY = new TokenWeights(0, 0, 1000);

  private static final int USUAL_OUTPUT = 16_384;

  public TokenWeights {
    if (input < 0 || cached < 0 || output < 1) {
      throw new IllegalArgumentException(
          "No weights: %d, %d and %d".formatted(input, cached, output));
    }
  }

  public long units(TokenUsage usage) {
    long fresh = (long) usage.prompt() - usage.cached();
    return Math.ceilDiv(
        fresh * input + (long) usage.cached() * cached + (long) usage.completion() * output, 1000L);
  }

  /// What to reserve for a call: its prompt and the output asked for, or 16,384 where the caller
  /// doesn't say, but never more than the model can produce.
  public long want(int prompt, OptionalInt requestedOutput, int mostOutput) {
    int output = Math.min(requestedOutput.orElse(USUAL_OUTPUT), mostOutput);
    return units(new TokenUsage(prompt, 0, 0, output, TokenUsage.Source.ESTIMATED));
  }

  /// How many tokens can be produced for so many units after reading the prompt; 0 if not even that
  /// can be paid.
  public long outputTokens(long units, int prompt) {
    return Math.max(0, Math.multiplyExact(units, 1000L) - (long) prompt * input) / output;
  }
}
