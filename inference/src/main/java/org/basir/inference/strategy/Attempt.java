package org.basir.inference.strategy;

import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenUsage;

/// The calls that answer one question, within what was granted for all of them; for one thread.
final class Attempt {

  private final LanguageModel model;
  private final Sampling sampling;
  private final PieceListener listener;
  private TokenUsage usage = TokenUsage.none();

  Attempt(LanguageModel model, Sampling sampling, PieceListener listener) {
    this.model = model;
    this.sampling = sampling;
    this.listener = listener;
  }

  LanguageModel model() {
    return model;
  }

  Sampling sampling() {
    return sampling;
  }

  /// All tokens so far, those of a call that failed included.
  TokenUsage usage() {
    return usage;
  }

  /// Makes one call.
  ///
  /// @param alternatives likely first tokens to tell
  Completion goOn(Written written, long most, int alternatives, String... stops) {
    var request =
        CompletionRequest.of(written.prompt(), Math.toIntExact(most))
            .withSampling(sampling)
            .withAlternatives(alternatives)
            .withStops(stops);
    try {
      var completion = model.complete(request, listener);
      usage = usage.plus(completion.usage());
      return completion;
    } catch (CompletionFailed failed) {
      usage = usage.plus(failed.spent());
      throw failed;
    }
  }
}
