package org.basir.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On the pretrained models as they are published.
class OnnxParametersTests {

  private static final String QUERY = "encoder.layer.0.attention.self.query.weight";
  private static final String WORDS = "embeddings.word_embeddings.weight";

  @TempDir private Path folder;

  private static Path onnx(String model) {
    return new ModelStore(Path.of("target", "test-home")).open(new ModelId(model)).onnx();
  }

  @ParameterizedTest
  @CsvSource({"all-minilm-l6-v2, 6, 101", "bge-small-en-v1.5, 12, 197"})
  void findsEveryParameterByItsName(String model, int layers, int parameters) throws IOException {
    var read = OnnxParameters.read(onnx(model));

    // five of the embeddings, sixteen per layer
    assertThat(read.names()).hasSize(parameters).hasSize(5 + 16 * layers);
    assertThat(read.get(WORDS).shape()).containsExactly(30522, 384);
    assertThat(read.headWidth()).isEqualTo(32);
    for (int layer = 0; layer < layers; layer++) {
      var prefix = "encoder.layer." + layer + ".";
      assertThat(read.get(prefix + "attention.self.key.weight").shape()).containsExactly(384, 384);
      assertThat(read.get(prefix + "intermediate.dense.weight").shape()).containsExactly(384, 1536);
      assertThat(read.get(prefix + "output.dense.weight").shape()).containsExactly(1536, 384);
      assertThat(read.get(prefix + "output.LayerNorm.bias").shape()).containsExactly(384);
    }
  }

  @Test
  void writesWhatItRead() throws Exception {
    var source = onnx("all-minilm-l6-v2");
    var copy = folder.resolve("copy.onnx");

    var read = OnnxParameters.read(source);
    read.with(Map.of(QUERY, read.get(QUERY))).write(copy);

    assertThat(outputs(copy)).isEqualTo(outputs(source));
  }

  @Test
  void writesChangedNumbersThatTheRuntimeUses() throws Exception {
    var source = onnx("all-minilm-l6-v2");
    var read = OnnxParameters.read(source);
    var words = read.get(WORDS);
    // the second token's row takes the place of the first one's: both texts are now the same
    var values = words.values().clone();
    System.arraycopy(values, 2001 * 384, values, 2000 * 384, 384);
    var changed = folder.resolve("changed.onnx");

    read.with(Map.of(WORDS, new Parameter(words.shape(), values))).write(changed);

    assertThat(output(source, 2000)).isNotEqualTo(output(source, 2001));
    assertThat(output(changed, 2000)).isEqualTo(output(source, 2001));
    assertThat(OnnxParameters.read(changed).get(WORDS).values()).isEqualTo(values);
  }

  @Test
  void refusesUnknownNamesAndOtherShapes() throws IOException {
    var read = OnnxParameters.read(onnx("all-minilm-l6-v2"));
    var one = new Parameter(List.of(1), new float[1]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.get("pooler.dense.weight"))
        .withMessageContaining("no parameter 'pooler.dense.weight'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read.with(Map.of(QUERY, one)))
        .withMessageContaining("has the shape [384, 384], not [1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Parameter(List.of(2, 3), new float[5]))
        .withMessageContaining("needs 6 values, there are 5");
  }

  private static List<List<Float>> outputs(Path onnx) throws OrtException {
    return List.of(output(onnx, 2000), output(onnx, 2001));
  }

  /// The first vector of a text of three tokens.
  private static List<Float> output(Path onnx, long token) throws OrtException {
    var environment = OrtEnvironment.getEnvironment();
    try (var session = environment.createSession(onnx.toString());
        var ids = OnnxTensor.createTensor(environment, new long[][] {{101, token, 102}});
        var ones = OnnxTensor.createTensor(environment, new long[][] {{1, 1, 1}});
        var zeros = OnnxTensor.createTensor(environment, new long[][] {{0, 0, 0}});
        var result =
            session.run(
                Map.of("input_ids", ids, "attention_mask", ones, "token_type_ids", zeros))) {
      var vectors = ((float[][][]) result.get(0).getValue())[0];
      return IntStream.range(0, vectors[0].length).mapToObj(i -> vectors[0][i]).toList();
    }
  }
}
