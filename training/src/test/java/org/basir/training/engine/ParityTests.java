package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The graph that is trained computes what the graph that is served does.
class ParityTests {

  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @CsvSource({"all-minilm-l6-v2, 6", "bge-small-en-v1.5, 12"})
  void agreesWithTheRuntime(String model, int layers) throws Exception {
    var onnx = new ModelStore(Path.of("target", "test-home")).open(new ModelId(model)).onnx();
    long seed = System.nanoTime();
    var file = OnnxParameters.read(onnx);
    var shape = EncoderShape.of(file);
    var texts = texts(new Random(seed), shape.positions());
    assertThat(shape).isEqualTo(new EncoderShape(layers, 384, 12, 512));

    try (var runtime = new RuntimeVectors(onnx);
        var _ = new PointerScope()) {
      var network = new EncoderNetwork(shape, Parameters.tensors(file));
      for (int first = 0; first < texts.size(); first += 4) {
        var batch = texts.subList(first, first + 4);
        assertThat(largestDifference(network, batch, runtime))
            .as("seed %d, texts from %d", seed, first)
            .isLessThan(TOLERANCE);
      }
    }
  }

  /// Token numbers of any meaning, of lengths from the shortest to the longest.
  private static List<long[]> texts(Random random, int positions) {
    var texts = new ArrayList<long[]>();
    for (int length : new int[] {3, 4, 7, 12, 30, 31, 64, 100, 127, 200, 300, positions}) {
      var ids = random.longs(length, 1000, 30_000).toArray();
      ids[0] = 101;
      ids[length - 1] = 102;
      texts.add(ids);
    }
    return texts;
  }

  private static double largestDifference(
      EncoderNetwork network, List<long[]> texts, RuntimeVectors runtime) throws Exception {
    try (var _ = new PointerScope()) {
      var batch = Batch.of(texts);
      var vectors = Parameters.floats(network.forward(batch));
      double largest = 0;
      for (int row = 0; row < texts.size(); row++) {
        var expected = runtime.of(texts.get(row));
        int start = Math.toIntExact(row * batch.tokens() * 384);
        for (int i = 0; i < expected.length * 384; i++) {
          double difference = Math.abs(vectors[start + i] - expected[i / 384][i % 384]);
          largest = Math.max(largest, difference);
        }
      }
      return largest;
    }
  }
}
