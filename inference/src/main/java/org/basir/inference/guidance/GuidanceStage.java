package org.basir.inference.guidance;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.basir.inference.limit.SequenceMatcher;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.LikelyFirst;
import org.basir.inference.sampling.Logits;
import org.basir.inference.sampling.Sampler;

/// Guides the first token and each that follows a line break, until the closing marker (arXiv
/// 2506.13752, released code). It chooses the token itself and forces it, so that what the decoder
/// does to logits later has no effect there; all other steps are left as they are.
///
/// Nothing ends thinking by force: with one token left only closing fits, and that is chosen at the
/// next line break. Put a hard limit after it where the budget must hold.
public final class GuidanceStage implements LogitStage {

  private final LengthLaw law;
  private final GuidanceSettings settings;
  private final Sampler sampler;
  private final SequenceMatcher close;
  private final RandomGenerator random;
  private double remaining;
  private boolean guiding;
  private boolean lineStart = true;
  private GuidanceReport report = GuidanceReport.none();

  public GuidanceStage(LengthLaw law, GuidanceSettings settings) {
    this.law = law;
    this.settings = settings;
    this.sampler = new Sampler(settings.sampling());
    this.close = new SequenceMatcher(settings.close());
    // not the numbers that the decoder draws with under the same seed
    this.random = new SplittableRandom(settings.sampling().seed()).split();
    this.remaining = settings.budget();
    this.guiding = settings.budget() > 0;
  }

  public GuidanceReport report() {
    return report;
  }

  /// Tokens left, not below 1 once it has begun.
  public double remaining() {
    return remaining;
  }

  @Override
  public HiddenStates needs() {
    return guides() ? law.needs() : HiddenStates.NONE;
  }

  @Override
  public void onPrompt(TokenIds prompt) {}

  @Override
  public void adjust(StepView step, float[] logits) {
    if (guides() && Logits.likeliest(logits) != LikelyFirst.NONE) {
      var choice = choice(law.at(step), weighed(logits));
      report = report.plus(choice);
      Logits.force(logits, choice.token());
    }
  }

  @Override
  public void onToken(int id, String piece) {
    if (!guiding) {
      return;
    }
    remaining = Math.max(remaining - 1, 1);
    lineStart = piece.indexOf('\n') >= 0;
    if (close.endsWith(id)) {
      guiding = false;
      report = report.afterClose();
    }
  }

  private boolean guides() {
    return guiding && lineStart;
  }

  private float[] weighed(float[] logits) {
    var weighed = logits.clone();
    if (settings.respectSampler()) {
      sampler.shape(weighed);
    }
    return weighed;
  }

  private Choice choice(StepLengths lengths, float[] logits) {
    return switch (settings.numerics()) {
      case EXACT -> {
        var step = new GuidedStep(logits, lengths, remaining, settings.most());
        yield sampler.greedy() ? step.likeliest() : step.draw(settings.tolerance(), random);
      }
      case FLOAT32 -> {
        var step = new Float32Step(logits, lengths, remaining);
        yield sampler.greedy() ? step.likeliest() : step.draw(random);
      }
    };
  }
}
