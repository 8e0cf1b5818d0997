package org.basir.training.recipe;

import org.basir.training.schedule.LrProfile;

/// AdamW with its learning rate (Loshchilov & Hutter 2019, algorithm 2).
///
/// @param rate of the encoder at its peak
/// @param headRate of what stands on the encoder, at its peak
/// @param schedule as [LrProfile#parse] reads it, or `plateau`
/// @param warmUp share of the steps in which the rate climbs, 0 to below 1
/// @param weightDecay of the encoder's matrices; biases, norms and head have none
/// @param beta1 memory of the first moment, 0 to below 1
/// @param beta2 memory of the second; at most 0.99 for moments in bfloat16, where more freezes them
/// @param clip largest norm of a step's gradient
public record Optimiser(
    double rate,
    double headRate,
    String schedule,
    double warmUp,
    double weightDecay,
    double beta1,
    double beta2,
    double clip) {

  /// The schedule that follows the loss on dev.
  public static final String PLATEAU = "plateau";

  public Optimiser {
    requirePositive("the rate", rate);
    requirePositive("the head's rate", headRate);
    requirePositive("the clip", clip);
    requireShare("warm-up", warmUp);
    requireShare("beta1", beta1);
    requireShare("beta2", beta2);
    if (!(weightDecay >= 0 && weightDecay < 1)) {
      throw new IllegalArgumentException("weight decay must be 0 to below 1, not " + weightDecay);
    }
    if (!schedule.equals(PLATEAU)) {
      LrProfile.parse(schedule);
    }
  }

  public static Optimiser standard() {
    return new Optimiser(1.5e-4, 2e-3, "rex", 0.06, 0.01, 0.9, 0.999, 1);
  }

  public Optimiser withRate(double other) {
    return new Optimiser(other, headRate, schedule, warmUp, weightDecay, beta1, beta2, clip);
  }

  public Optimiser withHeadRate(double other) {
    return new Optimiser(rate, other, schedule, warmUp, weightDecay, beta1, beta2, clip);
  }

  public Optimiser withSchedule(String other) {
    return new Optimiser(rate, headRate, other, warmUp, weightDecay, beta1, beta2, clip);
  }

  public Optimiser withBeta2(double other) {
    return new Optimiser(rate, headRate, schedule, warmUp, weightDecay, beta1, other, clip);
  }

  private static void requirePositive(String what, double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException(what + " must be above 0, not " + value);
    }
  }

  private static void requireShare(String what, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(what + " must be 0 to below 1, not " + value);
    }
  }
}
