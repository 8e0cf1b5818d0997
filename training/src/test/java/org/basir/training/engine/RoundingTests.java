package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.pytorch.global.torch.manual_seed;

import java.util.Optional;
import java.util.Random;
import org.basir.training.bfloat16.Bfloat16;
import org.basir.training.bfloat16.Bfloat16.Compensated;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.junit.jupiter.api.Test;

/// Tensors are rounded as [Bfloat16] says.
class RoundingTests {

  private static final int COUNT = 1000;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @Test
  void nearest() {
    try (var _ = new PointerScope()) {
      var start = numbers(1);
      var change = numbers(0.003);
      var value = halves(start);
      Rounding.NEAREST.add(value, Tensor.create(change, COUNT), Optional.empty());
      var found = Parameters.floats(value.to(ScalarType.Float));
      for (int i = 0; i < COUNT; i++) {
        float expected = Bfloat16.nearest(Bfloat16.nearest(start[i]) + change[i]);
        assertThat(found[i]).as("seed %d, number %d", seed, i).isEqualTo(expected);
      }
    }
  }

  @Test
  void kahan() {
    try (var _ = new PointerScope()) {
      var start = numbers(1);
      var value = halves(start);
      var lost = halves(new float[COUNT]);
      var change = numbers(0.003);
      for (int step = 0; step < 5; step++) {
        Rounding.KAHAN.add(value, Tensor.create(change, COUNT), Optional.of(lost));
      }
      var found = Parameters.floats(value.to(ScalarType.Float));
      for (int i = 0; i < COUNT; i++) {
        var sum = new Compensated(Bfloat16.nearest(start[i]), 0);
        for (int step = 0; step < 5; step++) {
          sum = sum.plus(change[i]);
        }
        assertThat(found[i]).as("seed %d, number %d", seed, i).isEqualTo(sum.value());
      }
    }
  }

  @Test
  void stochasticIsRightOnAverage() {
    manual_seed(seed);
    try (var _ = new PointerScope()) {
      int many = 100_000;
      var value = Tensor.create(new float[many], many).add_(new org.bytedeco.pytorch.Scalar(1f));
      var halves = value.to(ScalarType.BFloat16);
      var change = value.mul(new org.bytedeco.pytorch.Scalar(0x1p-9f));
      Rounding.STOCHASTIC.add(halves, change, Optional.empty());
      double mean = halves.to(ScalarType.Float).mean().item_double();
      double deviation = 0x1p-7 * Math.sqrt(0.25 * 0.75 / many);
      assertThat(mean).as("seed %d", seed).isCloseTo(1 + 0x1p-9, within(4 * deviation));
    }
  }

  private static Tensor halves(float[] values) {
    return Tensor.create(values, values.length).to(ScalarType.BFloat16);
  }

  private float[] numbers(double scale) {
    var values = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      values[i] = (float) (random.nextGaussian() * scale);
    }
    return values;
  }
}
