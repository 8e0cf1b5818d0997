package org.basir.inference.strategy;

import java.util.Optional;
import org.basir.inference.llm.Capability;
import org.basir.inference.llm.Completion;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.PieceListener;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.TokenUsage;

/// The calls that answer one question, within what was granted for all of them; for one thread.
final class Attempt {

  private final LanguageModel model;
  private final Sampling sampling;
  private final Optional<String> schema;
  private final PieceListener listener;
  private TokenUsage planning = TokenUsage.none();
  private TokenUsage answering = TokenUsage.none();

  /// @param schema of the answer, in JSON
  Attempt(LanguageModel model, Sampling sampling, Optional<String> schema, PieceListener listener) {
    this.model = model;
    this.sampling = sampling;
    this.schema = schema;
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
    return planning.plus(answering);
  }

  /// Those of calls for a plan.
  TokenUsage planning() {
    return planning;
  }

  /// Those of all other calls.
  TokenUsage answering() {
    return answering;
  }

  /// Makes one call for a plan, which is no part of the reply.
  Completion plan(CompletionRequest request) {
    try {
      var completion = model.complete(request);
      planning = planning.plus(completion.usage());
      return completion;
    } catch (CompletionFailed failed) {
      planning = planning.plus(failed.spent());
      throw failed;
    }
  }

  /// Makes one call.
  ///
  /// @param alternatives likely first tokens to tell
  Completion goOn(Written written, long most, int alternatives, String... stops) {
    return made(request(written, most).withAlternatives(alternatives).withStops(stops));
  }

  /// Makes the one call that brings thinking and answer, changed by stages.
  Completion staged(Written written, long most, LogitStage... stages) {
    return made(request(written, most).withStages(stages));
  }

  /// Makes the call that brings the answer, in its shape where the engine can see to that.
  Completion answer(Written written, long most) {
    return made(shaped(request(written, most)));
  }

  /// Makes the one call that brings thinking and answer, of which the engine limits the thinking.
  ///
  /// @param whole whether the answer is that of the whole question
  Completion limited(Written written, long most, long thinking, boolean whole) {
    var request = request(written, most).withThinkingTokens(Math.toIntExact(thinking));
    return made(whole ? shaped(request) : request);
  }

  /// Makes one call that is aimed at so much thinking where the engine allows, and listened to.
  ///
  /// @param ear may end it
  /// @param whole whether the answer is that of the whole question
  Completion heard(Written written, long most, long thinking, PieceListener ear, boolean whole) {
    var request = aimed(request(written, most), thinking);
    return made(whole ? shaped(request) : request, ear.and(listener));
  }

  /// Makes one call for an answer without thinking, as far as the engine allows that.
  Completion atOnce(Written written, long most, boolean whole) {
    var request = aimed(request(written, most), 0);
    return made(whole ? shaped(request) : request);
  }

  /// Whether the engine aims at a number of tokens of thinking.
  boolean aims() {
    return model.capabilities().contains(Capability.THINKING_EFFORT);
  }

  private CompletionRequest aimed(CompletionRequest request, long thinking) {
    return aims() ? request.withThinkingTokens(Math.toIntExact(thinking)) : request;
  }

  private CompletionRequest shaped(CompletionRequest request) {
    return schema
        .filter(_ -> model.capabilities().contains(Capability.JSON_SCHEMA))
        .map(request::withJsonSchema)
        .orElse(request);
  }

  private CompletionRequest request(Written written, long most) {
    return CompletionRequest.of(written.prompt(), Math.toIntExact(most)).withSampling(sampling);
  }

  private Completion made(CompletionRequest request) {
    return made(request, listener);
  }

  private Completion made(CompletionRequest request, PieceListener ear) {
    try {
      var completion = model.complete(request, ear);
      answering = answering.plus(completion.usage());
      return completion;
    } catch (CompletionFailed failed) {
      answering = answering.plus(failed.spent());
      throw failed;
    }
  }
}
