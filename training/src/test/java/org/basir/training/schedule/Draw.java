package org.basir.training.schedule;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Draws schedules.
record Draw(Random random) {

  LrProfile profile() {
    return switch (random.nextInt(7)) {
      case 0 -> new RexProfile(random.nextDouble());
      case 1 -> new LinearProfile();
      case 2 -> new CosineProfile();
      case 3 -> new ConstantProfile();
      case 4 -> new ExponentialProfile(random.nextDouble(0.001, 1));
      case 5 -> new StepProfile(shares(), random.nextDouble(0.01, 1));
      default -> new OneCycleProfile();
    };
  }

  SamplingRate sampling() {
    return switch (random.nextInt(3)) {
      case 0 -> new SamplingRate.EveryStep();
      case 1 -> new PercentSampling(random.nextInt(1, 100));
      default -> new FractionSampling(shares());
    };
  }

  LrSchedule schedule(LrProfile profile) {
    double peak = random.nextDouble(1e-6, 1e-2);
    return LrSchedule.of(peak, profile, random.nextLong(1, 300))
        .withMin(random.nextBoolean() ? 0 : random.nextDouble(0, peak))
        .withWarmUp(random.nextBoolean() ? 0 : random.nextDouble(0, 0.3))
        .withSampling(sampling());
  }

  private List<Double> shares() {
    return IntStream.range(0, random.nextInt(1, 5))
        .mapToObj(_ -> random.nextInt(1, 100) / 100.0)
        .distinct()
        .sorted()
        .toList();
  }
}
