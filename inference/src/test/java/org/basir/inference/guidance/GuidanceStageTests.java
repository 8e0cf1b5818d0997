package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.llm.Sampling;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.Logits;
import org.junit.jupiter.api.Test;

final class GuidanceStageTests {

  private static final TokenIds CLOSE = TokenIds.of(FourTokens.CLOSE);
  private static final LengthLaw LAW = StepFixture.always(FourTokens::lnFit);

  @Test
  void guidesTheFirstTokenAndThoseAfterLineBreaks() {
    var stage = stage(200);
    assertThat(guides(stage)).isTrue();
    stage.onToken(FourTokens.SO, "So");
    assertThat(guides(stage)).isFalse();
    stage.onToken(FourTokens.WAIT, ".\n\n");
    assertThat(guides(stage)).isTrue();
    stage.onToken(FourTokens.WAIT, "");
    assertThat(guides(stage)).isFalse();
  }

  @Test
  void takesTheLikeliestOfTheFourTokenTable() {
    assertThat(chosen(stage(50))).isEqualTo(FourTokens.CLOSE);
    assertThat(chosen(stage(200))).isEqualTo(FourTokens.SO);
    assertThat(chosen(stage(5000))).isEqualTo(FourTokens.WAIT);
    var rough = GuidanceSettings.of(200, CLOSE, Sampling.greedy()).with(Numerics.FLOAT32);
    assertThat(chosen(new GuidanceStage(LAW, rough))).isEqualTo(FourTokens.SO);
  }

  @Test
  void leavesOtherStepsBitForBit() {
    var stage = stage(200);
    stage.onToken(FourTokens.SO, "So");
    var logits = FourTokens.logits();
    stage.adjust(StepFixture.step(1), logits);
    assertThat(logits).containsExactly(FourTokens.logits());
  }

  @Test
  void aBudgetOfNothingGuidesNothing() {
    var stage = stage(0);
    for (int step = 0; step < 5; step++) {
      assertThat(guides(stage)).isFalse();
      assertThat(stage.needs()).isEqualTo(HiddenStates.NONE);
      stage.onToken(FourTokens.WAIT, "\n");
    }
    assertThat(stage.report()).isEqualTo(GuidanceReport.none());
  }

  @Test
  void guidesNothingAfterTheCloseMarker() {
    var stage = stage(50);
    stage.onToken(FourTokens.CLOSE, "</think>\n");
    assertThat(guides(stage)).isFalse();
    stage.onToken(FourTokens.WAIT, "\n");
    assertThat(guides(stage)).isFalse();
    assertThat(stage.report().closed()).isTrue();
  }

  @Test
  void aCloseMarkerOfSeveralTokensIsWaitedFor() {
    var settings = GuidanceSettings.of(50, TokenIds.of(1, 2), Sampling.greedy());
    var stage = new GuidanceStage(LAW, settings);
    stage.onToken(1, "</");
    stage.onToken(0, "x\n");
    assertThat(guides(stage)).isTrue();
    stage.onToken(1, "</");
    stage.onToken(2, "think>\n");
    assertThat(guides(stage)).isFalse();
  }

  @Test
  void neverCountsBelowOne() {
    long seed = 25;
    var random = new SplittableRandom(seed);
    var stage = stage(20);
    for (int step = 0; step < 100; step++) {
      assertThat(stage.remaining()).as("seed %s", seed).isEqualTo(Math.max(20 - step, 1));
      stage.onToken(FourTokens.WAIT, random.nextBoolean() ? "\n" : "x");
    }
  }

  @Test
  void closesAtTheNextLineStartWhenNothingIsLeft() {
    var stage = stage(3);
    for (int i = 0; i < 10; i++) {
      stage.onToken(FourTokens.WAIT, "x");
    }
    assertThat(guides(stage)).isFalse();
    stage.onToken(FourTokens.WAIT, "\n");
    assertThat(chosen(stage)).isEqualTo(FourTokens.CLOSE);
  }

  @Test
  void ignoresTheSamplerUnlessAskedTo() {
    // u^2 makes closing rarer: p(close) at r = 200 is 0.2497 as it is, 0.0006 under T = 0.5
    var cold = new Sampling(0.5, 1, 5);
    assertThat(shareOfClose(GuidanceSettings.of(200, CLOSE, cold)))
        .isCloseTo(0.24966, within(0.02));
    assertThat(shareOfClose(GuidanceSettings.of(200, CLOSE, cold).respectingSampler()))
        .isLessThan(0.003);
    var nucleus = new Sampling(1, 0.5, 5);
    assertThat(shareOfClose(GuidanceSettings.of(200, CLOSE, nucleus).respectingSampler())).isZero();
  }

  @Test
  void repeatsItselfWithTheSameSeed() {
    var one = GuidanceSettings.of(400, CLOSE, Sampling.plain(9));
    assertThat(draws(one)).isEqualTo(draws(one));
    assertThat(draws(one)).isNotEqualTo(draws(GuidanceSettings.of(400, CLOSE, Sampling.plain(8))));
  }

  @Test
  void keepsWhatAnEarlierStageForced() {
    var logits = FourTokens.logits();
    Logits.force(logits, FourTokens.GATED);
    stage(50).adjust(StepFixture.step(0), logits);
    assertThat(Logits.likeliest(logits)).isEqualTo(FourTokens.GATED);
  }

  @Test
  void asksForHiddenStatesOnGuidedStepsOnly() {
    var law =
        new LengthLaw() {
          @Override
          public HiddenStates needs() {
            return HiddenStates.ALL;
          }

          @Override
          public StepLengths at(StepView step) {
            return FourTokens::lnFit;
          }
        };
    var stage = new GuidanceStage(law, GuidanceSettings.of(50, CLOSE, Sampling.greedy()));
    assertThat(stage.needs()).isEqualTo(HiddenStates.ALL);
    stage.onToken(FourTokens.SO, "So");
    assertThat(stage.needs()).isEqualTo(HiddenStates.NONE);
  }

  private static GuidanceStage stage(int budget) {
    return new GuidanceStage(LAW, GuidanceSettings.of(budget, CLOSE, Sampling.greedy()));
  }

  private static boolean guides(GuidanceStage stage) {
    int before = stage.report().steps();
    stage.adjust(StepFixture.step(0), FourTokens.logits());
    return stage.report().steps() > before;
  }

  private static int chosen(GuidanceStage stage) {
    var logits = FourTokens.logits();
    stage.adjust(StepFixture.step(0), logits);
    return Logits.likeliest(logits);
  }

  private static double shareOfClose(GuidanceSettings settings) {
    var stage = new GuidanceStage(LAW, settings);
    int closes = 0;
    int draws = 10_000;
    for (int i = 0; i < draws; i++) {
      closes += chosen(stage) == FourTokens.CLOSE ? 1 : 0;
    }
    return (double) closes / draws;
  }

  private static List<Integer> draws(GuidanceSettings settings) {
    var stage = new GuidanceStage(LAW, settings);
    return Stream.generate(() -> chosen(stage)).limit(50).toList();
  }
}
