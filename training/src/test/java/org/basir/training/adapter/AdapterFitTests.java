package org.basir.training.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.basir.inference.adapter.Adapter;
import org.basir.inference.adapter.LowRank;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.inference.onnx.Parameter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdapterFitTests {

  private static final String LAYER = "encoder.layer.0.";
  private static final String QUERY = LAYER + "attention.self.query.weight";
  private static final String KEY = LAYER + "attention.self.key.weight";
  private static final String WIDE = LAYER + "intermediate.dense.weight";
  private static final String TALL = LAYER + "output.dense.weight";
  private static final String BIAS = LAYER + "output.dense.bias";

  private static OnnxParameters base;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);

  @BeforeAll
  static void read() throws IOException {
    var home = Path.of("target", "test-home");
    base = OnnxParameters.read(new ModelStore(home).open(ModelId.ALL_MINILM).onnx());
  }

  @ParameterizedTest
  @ValueSource(strings = {QUERY, WIDE, TALL})
  void recoversADifferenceOfItsRank(String matrix) {
    var tuned = base.with(Map.of(matrix, changed(matrix, 4)));

    var fit = fit(tuned, 4);

    assertThat(fit.kept()).as("seed %d", seed).containsOnlyKeys(matrix);
    assertThat(fit.kept().get(matrix)).as("seed %d", seed).isCloseTo(1, within(1e-6));
    var merged = Adapter.read(fit.adapter().write()).merged(base).get(matrix).values();
    // differences of about 0.01, in three decimal digits
    assertThat(farthest(merged, tuned.get(matrix).values())).as("seed %d", seed).isLessThan(1e-4);
  }

  @Test
  void keepsVectorsWholeAndLeavesOutWhatStayed() {
    var bias = base.get(BIAS);
    var values = bias.values().clone();
    values[3] += 0.3f;
    var tuned =
        base.with(Map.of(BIAS, new Parameter(bias.shape(), values), QUERY, base.get(QUERY)));

    var fit = fit(tuned, 4);

    assertThat(fit.kept()).isEmpty();
    assertThat(fit.adapter().changes()).containsOnlyKeys(BIAS);
    assertThat(fit.adapter().merged(base).get(BIAS).values()).isEqualTo(values);
  }

  @Test
  void keepsMoreAtEveryHigherRank() {
    var tuned = base.with(Map.of(QUERY, changed(QUERY, 384)));

    var kept =
        IntStream.of(1, 4, 16, 64, 384)
            .mapToObj(rank -> fit(tuned, rank).kept().get(QUERY))
            .toList();

    assertThat(kept).as("seed %d", seed).isSorted().doesNotHaveDuplicates();
    assertThat(kept.getFirst()).as("seed %d", seed).isBetween(0.001, 0.1);
    assertThat(kept.getLast()).as("seed %d", seed).isCloseTo(1, within(1e-6));
  }

  @Test
  void takesTwoBytesANumber() {
    var tuned = base.with(Map.of(QUERY, changed(QUERY, 20), WIDE, changed(WIDE, 20)));

    var file = fit(tuned, 8).adapter().write();

    int numbers = 8 * (384 + 384) + 8 * (384 + 1536);
    // what is left over is less than a rank of the wider matrix
    assertThat(file.length)
        .as("seed %d", seed)
        .isBetween(2 * (numbers - 384 - 1536), 2 * numbers + 1000);
  }

  @Test
  void givesRankToTheMatrixThatChangedInMoreWays() {
    var tuned = base.with(Map.of(QUERY, changed(QUERY, 1), KEY, changed(KEY, 12)));

    var fit = fit(tuned, 6);

    assertThat(product(fit, QUERY).rank()).as("seed %d", seed).isEqualTo(1);
    assertThat(product(fit, KEY).rank()).as("seed %d", seed).isEqualTo(11);
  }

  @Test
  void storesNoMoreThanTheDifferenceHas() {
    var low = base.with(Map.of(QUERY, changed(QUERY, 3)));
    var full = base.with(Map.of(QUERY, changed(QUERY, 384)));

    assertThat(product(fit(low, 8), QUERY).rank()).as("seed %d", seed).isEqualTo(3);
    assertThat(product(fit(full, 1000), QUERY).rank()).as("seed %d", seed).isLessThanOrEqualTo(384);
  }

  @Test
  void sharesTheSizesEvenlyAndFixesTheSigns() {
    var fit = fit(base.with(Map.of(QUERY, changed(QUERY, 2))), 2);

    var change = product(fit, QUERY);
    var a = change.a().floats();
    var b = change.b().floats();
    for (int k = 0; k < 2; k++) {
      int column = k;
      var left = IntStream.range(0, 384).mapToDouble(i -> a[i * 2 + column]).toArray();
      var right = IntStream.range(0, 384).mapToDouble(i -> b[column * 384 + i]).toArray();
      assertThat(length(left) / length(right)).as("seed %d", seed).isCloseTo(1, within(1e-3));
      assertThat(IntStream.range(0, 384).mapToDouble(i -> left[i]).max().orElseThrow())
          .as("seed %d", seed)
          .isEqualTo(
              IntStream.range(0, 384).mapToDouble(i -> Math.abs(left[i])).max().orElseThrow());
    }
  }

  @Test
  void refusesWhatCanNotBeCompared() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> fit(base, 0))
        .withMessage("The rank is 0");
    var changedBase = base.with(Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AdapterFit.of("x", "y", changedBase, base, 1))
        .withMessageContaining("were changed since");
  }

  private static LowRank product(AdapterFit fit, String matrix) {
    return (LowRank) Objects.requireNonNull(fit.adapter().changes().get(matrix));
  }

  private static AdapterFit fit(OnnxParameters tuned, int rank) {
    return AdapterFit.of("tuned", "all-minilm-l6-v2", base, tuned, rank);
  }

  /// A matrix with the product of two random ones of some rank added.
  private Parameter changed(String name, int rank) {
    var matrix = base.get(name);
    int in = matrix.shape().getFirst();
    int out = matrix.shape().getLast();
    var left = random.doubles((long) in * rank, -0.1, 0.1).toArray();
    var right = random.doubles((long) rank * out, -0.1, 0.1).toArray();
    var values = matrix.values().clone();
    for (int i = 0; i < in; i++) {
      for (int j = 0; j < out; j++) {
        for (int k = 0; k < rank; k++) {
          values[i * out + j] += (float) (left[i * rank + k] * right[k * out + j]);
        }
      }
    }
    return new Parameter(List.of(in, out), values);
  }

  private static double farthest(float[] one, float[] other) {
    double farthest = 0;
    for (int i = 0; i < one.length; i++) {
      farthest = Math.max(farthest, Math.abs(one[i] - other[i]));
    }
    return farthest;
  }

  private static double length(double[] vector) {
    double squares = 0;
    for (var number : vector) {
      squares += number * number;
    }
    return Math.sqrt(squares);
  }
}
