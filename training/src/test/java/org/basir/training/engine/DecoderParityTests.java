package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.basir.training.decoder.DecoderGraph;
import org.basir.training.decoder.DecoderLesson;
import org.basir.training.decoder.DecoderShape;
import org.basir.training.decoder.FirstWeights;
import org.basir.training.decoder.HalfPrecision;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// ONNX Runtime on the exported file against libtorch on the numbers it was made of.
class DecoderParityTests {

  private static final DecoderShape SHAPE = new DecoderShape(3, 48, 4, 96, 50, 64);
  private static final float TOLERANCE = 1e-4f;

  @TempDir private Path folder;

  @Test
  void theFileComputesWhatLibtorchComputes() throws IOException, OrtException {
    var training = trained();
    var tokens = new Random(4).longs(40, 0, 50).toArray();
    try (var exported = exported(training)) {
      var computed = exported.run(tokens);
      var expected = training.states(tokens);
      assertThat(computed.logits()).containsExactly(expected.logits(), within(TOLERANCE));
      assertThat(computed.hidden()).hasDimensions(4, 40 * 48);
      for (int layer = 0; layer <= 3; layer++) {
        assertThat(computed.hidden()[layer])
            .containsExactly(expected.hidden()[layer], within(TOLERANCE));
      }
    }
  }

  @Test
  void theCacheChangesNothing() throws IOException, OrtException {
    var tokens = new Random(5).longs(40, 0, 50).toArray();
    try (var exported = exported(trained())) {
      var whole = exported.run(tokens).logits();
      for (var first : new int[] {1, 17, 39}) {
        assertThat(exported.inSteps(tokens, first)).containsExactly(whole, within(TOLERANCE));
      }
    }
  }

  /// With numbers as the file keeps them.
  private static DecoderTraining trained() {
    var training =
        DecoderTraining.begin(SHAPE, Optimiser.standard().withRate(3e-3), Precision.FP32, 1);
    var random = new Random(2);
    for (int step = 0; step < 5; step++) {
      var tokens = random.longs(30, 0, 50).toArray();
      var weights = new float[30];
      java.util.Arrays.fill(weights, 1);
      training.step(step, java.util.List.of(new DecoderLesson(tokens, weights)), 1);
    }
    return DecoderTraining.begin(
        SHAPE, HalfPrecision.of(training.weights()), Optimiser.standard(), Precision.FP32);
  }

  private ExportedDecoder exported(DecoderTraining training) throws IOException, OrtException {
    var file = folder.resolve("model.onnx");
    DecoderGraph.write(SHAPE, training.weights(), file);
    return ExportedDecoder.open(file, SHAPE);
  }

  @Test
  void firstWeightsFitTheShape() {
    assertThat(FirstWeights.of(SHAPE, 1).keySet()).isEqualTo(SHAPE.parameters().keySet());
    assertThat(SHAPE.size()).isEqualTo(50 * 48 + 3 * (4 * 48 * 48 + 3 * 48 * 96 + 2 * 48) + 48);
  }
}
