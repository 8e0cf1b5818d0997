package org.basir.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.inference.model.ModelId;
import org.basir.inference.model.ModelStore;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Compares tokens and vectors with those of another implementation; see `golden.py`.
class GoldenVectorTests {

  private record Case(String text, List<Long> ids, List<Float> vector) {}

  @ParameterizedTest
  @ValueSource(strings = {"bge-small-en-v1.5", "all-minilm-l6-v2"})
  void readsTheSameTokens(String model) throws IOException {
    var folder = new ModelStore(PretrainedModels.HOME).open(new ModelId(model));
    try (var tokenizer = TextTokenizer.open(folder)) {
      for (var golden : cases(model)) {
        assertThat(tokenizer.tokenize(golden.text()).ids())
            .as(golden.text())
            .containsExactly(golden.ids().toArray(Long[]::new));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bge-small-en-v1.5", "all-minilm-l6-v2"})
  void givesTheSameVectors(String model) throws IOException {
    var cases = cases(model);
    try (var encoder = PretrainedModels.open(new ModelId(model), EncoderSettings.automatic())) {
      var encodings = encoder.encode(cases.stream().map(Case::text).toList());

      for (int i = 0; i < cases.size(); i++) {
        assertClose(encodings.get(i).vector(), cases.get(i));
      }
      assertThat(encodings.getLast().truncated()).isEqualTo(model.startsWith("all-minilm"));
    }
  }

  private static void assertClose(float[] vector, Case golden) {
    assertThat(vector).as(golden.text()).hasSize(golden.vector().size());
    for (int i = 0; i < vector.length; i++) {
      assertThat(vector[i]).as(golden.text()).isCloseTo(golden.vector().get(i), within(1e-5f));
    }
  }

  private static List<Case> cases(String model) throws IOException {
    try (var in = GoldenVectorTests.class.getResourceAsStream("golden.json")) {
      return Objects.requireNonNull(
          JsonMapper.builder()
              .build()
              .readValue(in, new TypeReference<Map<String, List<Case>>>() {})
              .get(model));
    }
  }
}
