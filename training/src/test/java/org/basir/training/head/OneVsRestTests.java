package org.basir.training.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.basir.inference.head.FeatureVector;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.training.threshold.Rows;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OneVsRestTests {

  private record Case(double cost, List<Double> row) {}

  private record Golden(List<List<Float>> rows, List<Integer> truth, List<Case> cases) {}

  @Test
  void findsTheSameWeightsAsTheReference() throws IOException {
    var golden = golden();
    for (var expected : golden.cases()) {
      var fitted = new OneVsRest(List.of(Rows.GOLD), 5, expected.cost()).fit(examples(golden));

      var row = fitted.row(0);
      for (int i = 0; i < row.length; i++) {
        assertThat(row[i])
            .as("C %s, weight %d", expected.cost(), i)
            .isCloseTo(expected.row().get(i), within(2e-3));
      }
    }
  }

  @Test
  void findsTheSameWeightsFromAnotherStart() throws IOException {
    var examples = examples(golden());
    var fit = new OneVsRest(List.of(Rows.GOLD), 5, 1);
    var nearby = new OneVsRest(List.of(Rows.GOLD), 5, 30).fit(examples);

    assertThat(fit.fit(examples, nearby).row(0))
        .containsExactly(fit.fit(examples).row(0), within(2e-3));
  }

  @Test
  void givesTheSameBitsTwice() throws IOException {
    var fit = new OneVsRest(List.of(Rows.GOLD, Rows.TEA), 5, 1);

    assertThat(fit.fit(examples(golden())).row(0)).isEqualTo(fit.fit(examples(golden())).row(0));
  }

  @Test
  void givesASectorWithoutExamplesNoWeightsAndASmallBias() throws IOException {
    var row = new OneVsRest(List.of(Rows.TEA), 5, 1).fit(examples(golden())).row(0);

    assertThat(row).startsWith(0, 0, 0, 0, 0);
    assertThat(row[5]).isCloseTo(Math.log(0.5 / 80.5), within(1e-6));
  }

  private static Examples examples(Golden golden) {
    var excerpts = new ArrayList<LabelledExcerpt>();
    var features = new ArrayList<FeatureVector>();
    for (int i = 0; i < golden.rows().size(); i++) {
      var sectors = golden.truth().get(i) == 1 ? new int[] {1} : new int[0];
      excerpts.add(Rows.row("r" + i, "2000", sectors));
      features.add(new FeatureVector.Dense(floats(golden.rows().get(i))));
    }
    return new Examples(excerpts, features);
  }

  private static float[] floats(List<Float> values) {
    var floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static Golden golden() throws IOException {
    try (var in = OneVsRestTests.class.getResourceAsStream("regression.json")) {
      return JsonMapper.builder().build().readValue(in, Golden.class);
    }
  }
}
