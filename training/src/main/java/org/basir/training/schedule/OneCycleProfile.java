package org.basir.training.schedule;

/// One cycle (Smith, *Super-Convergence*, arXiv 1708.07120): a cosine up from 1/25 over the first
/// 30%, then a cosine down to 1/250000.
public record OneCycleProfile() implements LrProfile {

  private static final double TOP = 0.3;
  private static final double START = 1 / 25.0;
  private static final double END = START / 1e4;
  private static final double HIGH_MOMENTUM = 0.95;
  private static final double LOW_MOMENTUM = 0.85;

  @Override
  public double at(double p) {
    return cycle(p, START, 1, END);
  }

  /// The momentum that goes with it in SGD, lowest where the rate is highest.
  public double momentum(double p) {
    return cycle(p, HIGH_MOMENTUM, LOW_MOMENTUM, HIGH_MOMENTUM);
  }

  @Override
  public double top() {
    return TOP;
  }

  @Override
  public String name() {
    return "onecycle";
  }

  private static double cycle(double p, double start, double top, double end) {
    return p < TOP ? between(start, top, p / TOP) : between(top, end, (p - TOP) / (1 - TOP));
  }

  private static double between(double from, double to, double share) {
    return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
  }
}
