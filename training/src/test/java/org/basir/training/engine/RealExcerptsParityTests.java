package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.basir.inference.encoder.TextTokenizer;
import org.basir.inference.model.ModelFolder;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.basir.inference.onnx.OnnxParameters;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.training.data.Shared;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// As [ParityTests], on 200 real excerpts from the shortest to the longest; where the data is.
class RealExcerptsParityTests {

  private static final int EXCERPTS = 200;
  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @ValueSource(strings = {"all-minilm-l6-v2", "bge-small-en-v1.5"})
  void agreesWithTheRuntime(String model) throws Exception {
    var folder = new ModelStore(Path.of("target", "test-home")).open(new ModelId(model));
    var file = OnnxParameters.read(folder.onnx());
    var network = new EncoderNetwork(EncoderShape.of(file), Parameters.tensors(file));
    try (var runtime = new RuntimeVectors(folder.onnx())) {
      for (var text : texts(folder)) {
        assertThat(difference(network, text, runtime))
            .as("a text of %d tokens", text.length)
            .isLessThan(TOLERANCE);
      }
    }
  }

  /// Every so many-th by length, the longest among them.
  private static List<long[]> texts(ModelFolder folder) {
    try (var tokenizer = TextTokenizer.open(folder)) {
      var all =
          LabelledExcerpts.read(Shared.file("data/labels/excerpts-to-2019.jsonl"))
              .excerpts()
              .stream()
              .map(excerpt -> tokenizer.tokenize(excerpt.text()).ids())
              .sorted(Comparator.comparingInt(ids -> ids.length))
              .toList();
      var chosen = new ArrayList<long[]>();
      for (int i = 1; i <= EXCERPTS; i++) {
        chosen.add(all.get(i * all.size() / EXCERPTS - 1));
      }
      return chosen;
    }
  }

  private static double difference(EncoderNetwork network, long[] text, RuntimeVectors runtime)
      throws Exception {
    try (var _ = new PointerScope()) {
      var vectors = Parameters.floats(network.forward(Batch.of(List.of(text))));
      var expected = runtime.of(text);
      double largest = 0;
      for (int i = 0; i < vectors.length; i++) {
        largest = Math.max(largest, Math.abs(vectors[i] - expected[i / 384][i % 384]));
      }
      return largest;
    }
  }
}
