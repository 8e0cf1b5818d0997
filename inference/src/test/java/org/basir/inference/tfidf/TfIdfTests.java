package org.basir.inference.tfidf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.safetensors.SafeTensors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TfIdfTests {

  private record Document(String text, Map<String, Double> weights) {}

  private record Golden(List<String> vocabulary, List<Float> idf, List<Document> documents) {}

  @Test
  void weighsTermsAsTheReferenceDoes() throws IOException {
    var golden = golden();
    var terms = new TfIdf(golden.vocabulary(), weights(golden));

    for (var document : golden.documents()) {
      var vector = terms.features(document.text()).vector();
      for (int i = 0; i < terms.width(); i++) {
        var expected = document.weights().getOrDefault(golden.vocabulary().get(i), 0.0);
        assertThat(at(vector, i)).as(golden.vocabulary().get(i)).isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void survivesItsFile() throws IOException {
    var terms = new TfIdf(golden().vocabulary(), weights(golden()));
    var file = new SafeTensors(Map.of(), terms.tensors()).write();

    var read = TfIdf.read(SafeTensors.read(file));

    assertThat(read.features("duty on tea"))
        .usingRecursiveComparison()
        .isEqualTo(terms.features("duty on tea"));
  }

  @Test
  void givesTheZeroVectorWhereNoTermIsKnown() {
    var terms = new TfIdf(List.of("gold"), new float[] {2});

    assertThat(at(terms.features("कृषि xyz").vector(), 0)).isZero();
    assertThat(terms.features("").tokens()).isZero();
  }

  @Test
  void countsWordsAndPairsAsTerms() {
    assertThat(Terms.of("Roads & roads: 1,500 a"))
        .isEqualTo(List.of("roads", "roads", "500", "roads roads", "roads 500"));
  }

  @Test
  void refusesATermThatStandsTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TfIdf(List.of("gold", "gold"), new float[2]));
  }

  private static double at(FeatureVector vector, int position) {
    var pick = new float[200];
    pick[position] = 1;
    return vector.dot(pick, 0);
  }

  private static float[] weights(Golden golden) {
    var weights = new float[golden.idf().size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = golden.idf().get(i);
    }
    return weights;
  }

  private static Golden golden() throws IOException {
    try (var in = TfIdfTests.class.getResourceAsStream("golden.json")) {
      return JsonMapper.builder().build().readValue(in, Golden.class);
    }
  }
}
