package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.basir.inference.head.FeatureVector;
import org.junit.jupiter.api.RepeatedTest;

class LogisticLossTests {

  private static final int WIDTH = 7;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final List<FeatureVector.Dense> rows =
      Stream.generate(() -> new FeatureVector.Dense(floats())).limit(12).toList();
  private final BitSet positives = BitSet.valueOf(new long[] {random.nextLong()});
  private final double[] point = random.doubles(WIDTH + 1, -2, 2).toArray();

  @RepeatedTest(5)
  void hasTheGradientThatDifferencesGive() {
    var loss = new LogisticLoss(List.copyOf(rows), positives, 3);
    var gradient = new double[WIDTH + 1];
    loss.evaluate(point, gradient);

    for (int i = 0; i < point.length; i++) {
      double difference = (value(loss, i, 1e-5) - value(loss, i, -1e-5)) / 2e-5;
      assertThat(gradient[i]).as("seed %d", seed).isCloseTo(difference, within(1e-5));
    }
  }

  @RepeatedTest(5)
  void isTheSameWhenZerosAreLeftOut() {
    var dense = new double[WIDTH + 1];
    var sparse = new double[WIDTH + 1];

    double denseValue = new LogisticLoss(List.copyOf(rows), positives, 3).evaluate(point, dense);
    double sparseValue =
        new LogisticLoss(rows.stream().map(LogisticLossTests::sparse).toList(), positives, 3)
            .evaluate(point, sparse);

    assertThat(sparseValue).as("seed %d", seed).isCloseTo(denseValue, within(1e-9));
    assertThat(sparse).as("seed %d", seed).containsExactly(dense, within(1e-9));
  }

  private double value(LogisticLoss loss, int coordinate, double step) {
    var moved = point.clone();
    moved[coordinate] += step;
    return loss.evaluate(moved, new double[WIDTH + 1]);
  }

  private float[] floats() {
    var values = new float[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      values[i] = random.nextBoolean() ? 0 : random.nextFloat(-1, 1);
    }
    return values;
  }

  private static FeatureVector sparse(FeatureVector.Dense row) {
    var positions = IntStream.range(0, WIDTH).filter(i -> row.values()[i] != 0).toArray();
    var values = new float[positions.length];
    for (int i = 0; i < positions.length; i++) {
      values[i] = row.values()[positions[i]];
    }
    return new FeatureVector.Sparse(positions, values);
  }
}
