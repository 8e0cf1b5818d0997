package org.basir.training.schedule;

/// When a learning rate is read from its profile; until the next time it is held. The *sampling
/// rate* of Chen et al. (arXiv 2107.04197): `lr(t) = peak * f(max { s in S : s <= t/T })`.
///
/// 0 is always among the instants.
public sealed interface SamplingRate
    permits SamplingRate.EveryStep, FractionSampling, PercentSampling {

  /// The last instant that is not after `p`.
  ///
  /// @param p share of the run that is over, from 0 to 1
  double snap(double p);

  /// What [#parse] reads as this rate.
  String name();

  /// At every step of the run, as REX and linear schedules do.
  record EveryStep() implements SamplingRate {

    @Override
    public double snap(double p) {
      return p;
    }

    @Override
    public String name() {
      return "every-step";
    }
  }

  /// The rate that a command line names: `every-step`, `10%` or `50-75`.
  ///
  /// @throws IllegalArgumentException saying what is wrong
  static SamplingRate parse(String text) {
    try {
      return text.equals("every-step") ? new EveryStep() : sparse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "sampling '%s': %s; give every-step, 10%% (every tenth of the run) or 50-75 (percentages, 33 and 66 are thirds)"
              .formatted(text, e.getMessage()),
          e);
    }
  }

  private static SamplingRate sparse(String text) {
    return text.endsWith("%")
        ? PercentSampling.parse(text)
        : new FractionSampling(Percentages.parse(text));
  }
}
