package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.basir.inference.guidance.Gates;
import org.basir.inference.guidance.LengthLaws;
import org.basir.inference.llm.StepView;
import org.basir.inference.onnx.Parameter;
import org.basir.training.length.LengthLawFolder;
import org.basir.training.length.LengthPosition;
import org.basir.training.length.LengthShape;
import org.basir.training.length.LengthWeights;
import org.basir.training.recipe.Optimiser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LengthTrainingTests {

  private static final LengthShape LAST = new LengthShape.LastHidden(6, List.of(16, 8), 5);
  private static final LengthShape ALL = new LengthShape.AllLayers(6, 3, 2, 8, 2, 16, 5);
  private static final Optimiser OPTIMISER =
      new Optimiser(3e-3, 0.05, "constant", 0, 0, 0.9, 0.98, 1e6);

  @TempDir private Path folder;

  static List<LengthShape> shapes() {
    return List.of(LAST, ALL);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @DisplayName("2.4: loss is that of the token that followed")
  void theLossIsThatOfTheLaws(LengthShape shape) {
    var positions = positions(shape, new Random(1), 20);
    var training = LengthTraining.begin(shape, drawn(shape, 0.3), OPTIMISER);
    var laws = training.predict(positions);
    double expected = 0;
    for (int i = 0; i < laws.size(); i++) {
      expected += laws.get(i).loss(positions.get(i).length()) / laws.size();
    }
    assertThat(training.lossOf(positions)).isCloseTo(expected, within(1e-4));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  @DisplayName("2.4: gradients against finite differences")
  void gradientsAreThoseOfTheLoss(LengthShape shape) {
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var positions = positions(shape, new Random(2), 8);
    var weights = drawn(shape, 0.3);
    var training = LengthTraining.begin(shape, weights, OPTIMISER);
    training.gather(positions);
    for (var name : List.copyOf(weights.keySet())) {
      var gradient = training.gradient(name);
      int index = random.nextInt(gradient.length);
      double numeric = numeric(shape, weights, positions, name, index);
      assertThat((double) gradient[index])
          .as(name)
          .isCloseTo(numeric, within(2e-3 + 0.03 * Math.abs(numeric)));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void learnsWhatLengthsFollow(LengthShape shape) {
    var positions = positions(shape, new Random(3), 64);
    var training = LengthTraining.begin(shape, OPTIMISER, 1);
    double first = training.step(0, positions, 1);
    double last = first;
    for (int step = 1; step < 300; step++) {
      last = training.step(step, positions, 1);
    }
    assertThat(last).isLessThan(first - 0.5);
  }

  @Test
  void tokensThatNeverFollowKeepAFlatLaw() {
    var positions = positions(LAST, new Random(3), 64);
    var training = LengthTraining.begin(LAST, OPTIMISER, 1);
    for (int step = 0; step < 20; step++) {
      training.step(step, positions, 1);
    }
    var unseen = new LengthPosition(positions.getFirst().states(), 4, 1);
    var law = training.predict(List.of(unseen)).getFirst();
    assertThat(law.shape()).isCloseTo(0.693147, within(1e-5));
    assertThat(law.rate()).isCloseTo(0.693147, within(1e-5));
  }

  @Test
  void theNetworkOfBertHasTheSizesOfTheAuthors() {
    var shape = LengthShape.AllLayers.ofBert(3584, 29, 152_064);
    assertThat(size(shape, "encoder.")).isEqualTo(85_054_464);
    assertThat(size(shape, "projection.")).isEqualTo(2_753_280);
    assertThat(size(shape, "shape.") + size(shape, "rate.")).isEqualTo(233_570_304);
    assertThat(size(shape, "")).isEqualTo(321_381_632);
  }

  @Test
  void theExportedNetworkGivesTheSameSummary() throws IOException, OrtException {
    var weights = drawn(ALL, 0.3);
    var position = positions(ALL, new Random(5), 1);
    var summary = LengthTraining.begin(ALL, weights, OPTIMISER).summaries(position);
    LengthLawFolder.write(ALL, weights, folder);
    var environment = OrtEnvironment.getEnvironment();
    try (var session = environment.createSession(folder.resolve("length-law.onnx").toString());
        var states =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(position.getFirst().states()), new long[] {1, 3, 6});
        var result = session.run(Map.of("layers", states))) {
      var computed = ((float[][]) result.get(0).getValue())[0];
      assertThat(computed).containsExactly(summary, within(1e-4f));
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theServedLawIsTheTrainedOne(LengthShape shape) throws IOException {
    var weights = drawn(shape, 20);
    LengthLawFolder.write(shape, weights, folder);
    var training = LengthTraining.begin(shape, weights, OPTIMISER);
    int believed = 0;
    try (var law = LengthLaws.open(folder)) {
      for (var position : positions(shape, new Random(6), 40)) {
        var trained = training.predict(List.of(position)).getFirst();
        double fit = law.at(view(shape, position)).lnFit(position.next(), 20);
        if (Gates.released().admits(trained)) {
          assertThat(fit).isCloseTo(trained.lnFit(20), within(0.02 * Math.abs(fit) + 0.01));
          believed++;
        } else {
          assertThat(fit).isEqualTo(Double.NEGATIVE_INFINITY);
        }
      }
    }
    assertThat(believed).isPositive();
  }

  private static StepView view(LengthShape shape, LengthPosition position) {
    var all = new float[shape.states()][shape.width()];
    for (int state = 0; state < all.length; state++) {
      System.arraycopy(position.states(), state * shape.width(), all[state], 0, shape.width());
    }
    return new StepView() {
      @Override
      public int position() {
        return 0;
      }

      @Override
      public float[] lastHidden() {
        return all[all.length - 1];
      }

      @Override
      public float[][] allLayerHidden() {
        return all;
      }
    };
  }

  private static double numeric(
      LengthShape shape,
      Map<String, Parameter> weights,
      List<LengthPosition> positions,
      String name,
      int index) {
    double step = 5e-3;
    double above = lossWith(shape, weights, positions, name, index, step);
    return (above - lossWith(shape, weights, positions, name, index, -step)) / (2 * step);
  }

  private static double lossWith(
      LengthShape shape,
      Map<String, Parameter> weights,
      List<LengthPosition> positions,
      String name,
      int index,
      double change) {
    var weight = Objects.requireNonNull(weights.get(name));
    var values = weight.values().clone();
    values[index] += (float) change;
    var other = new HashMap<>(weights);
    other.put(name, new Parameter(weight.shape(), values));
    return LengthTraining.begin(shape, other, OPTIMISER).lossOf(positions);
  }

  /// With matrices that are neither flat nor, but for the heads as told, steep.
  private static Map<String, Parameter> drawn(LengthShape shape, double heads) {
    var random = new Random(4);
    var weights = new HashMap<>(LengthWeights.first(shape, 1));
    weights.replaceAll((name, weight) -> {
      boolean head = name.equals("shape.weight") || name.equals("rate.weight");
      return weight.shape().size() == 2 ? drawn(weight, head ? heads : 0.3, random) : weight;
    });
    return weights;
  }

  private static Parameter drawn(Parameter weight, double spread, Random random) {
    var values = new float[weight.values().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (spread * random.nextGaussian());
    }
    return new Parameter(weight.shape(), values);
  }

  /// Lengths that the first state and the token tell of; the last token never follows.
  private static List<LengthPosition> positions(LengthShape shape, Random random, int count) {
    var positions = new ArrayList<LengthPosition>();
    for (int i = 0; i < count; i++) {
      var states = new float[shape.states() * shape.width()];
      for (int j = 0; j < states.length; j++) {
        states[j] = (float) random.nextGaussian();
      }
      int next = random.nextInt(4);
      double z = 1.5 + next + (states[0] > 0 ? 1 : 0);
      positions.add(new LengthPosition(states, next, (int) Math.ceil(Math.expm1(z))));
    }
    return positions;
  }

  private static long size(LengthShape shape, String prefix) {
    return shape.parameters().entrySet().stream()
        .filter(named -> named.getKey().startsWith(prefix))
        .mapToLong(named -> named.getValue().stream().mapToLong(i -> i).reduce(1, (a, b) -> a * b))
        .sum();
  }
}
