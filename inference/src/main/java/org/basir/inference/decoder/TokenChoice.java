package org.basir.inference.decoder;

import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.basir.inference.llm.CompletionFailed;
import org.basir.inference.llm.CompletionRequest;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.RepetitionPenalty;
import org.basir.inference.sampling.Sampler;

/// Chooses the tokens of one completion: biases, then stages in order, then the penalty on
/// repetition, then the sampler.
final class TokenChoice {

  private final CompletionRequest request;
  private final List<LogitStage> stages;
  private final RepetitionPenalty penalty;
  private final Sampler sampler;
  private final RandomGenerator random;
  private final BitSet seen = new BitSet();

  TokenChoice(CompletionRequest request, List<LogitStage> stages, DecoderSettings settings) {
    this.request = request;
    this.stages = stages;
    this.penalty = settings.penalty();
    this.sampler = new Sampler(request.sampling(), settings.topK());
    this.random = new SplittableRandom(request.sampling().seed());
  }

  void begin(TokenIds prompt) {
    prompt.stream().forEach(seen::set);
    stages.forEach(stage -> stage.onPrompt(prompt));
  }

  HiddenStates needs() {
    return stages.stream()
        .map(LogitStage::needs)
        .max(HiddenStates::compareTo)
        .orElse(HiddenStates.NONE);
  }

  /// The next token; changes the logits.
  int next(StepView step, float[] logits) {
    request.biases().forEach((token, bias) -> logits[token] += bias.floatValue());
    stages.forEach(stage -> stage.adjust(step, logits));
    penalty.apply(logits, seen);
    sampler.shape(logits);
    int token = sampler.draw(logits, random);
    if (token == LikelyFirst.NONE) {
      throw new CompletionFailed(
          CompletionFailed.Cause.REFUSED, "Every token is barred at step " + step.position(), null);
    }
    return token;
  }

  /// Whether a stage has had enough.
  boolean ends() {
    return stages.stream().anyMatch(LogitStage::ends);
  }

  void accept(int token, String piece) {
    seen.set(token);
    stages.forEach(stage -> stage.onToken(token, piece));
  }
}
