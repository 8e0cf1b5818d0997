package org.basir.inference.head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class LinearHeadTests {

  private static final Label GOLD = new Label(new SectorCode(7), "gold");
  private static final Label TEA = new Label(new SectorCode(3), "tea");

  private final LinearHead head =
      new LinearHead(
          List.of(GOLD, TEA),
          2,
          new float[] {1, 2, -1, 0},
          new float[] {0.5f, 0},
          new float[] {0.97f, 0.2f});

  @Test
  void scoresEachSectorByItsOwnRow() {
    var scores = head.score(dense(1, 1)).scores();

    assertThat(scores).extracting(SectorScore::sector).containsExactly(GOLD, TEA);
    assertThat(scores.getFirst().score()).isCloseTo(0.970688f, within(1e-6f));
    assertThat(scores.getLast().score()).isCloseTo(0.268941f, within(1e-6f));
  }

  @Test
  void scoresTheSameFeaturesTheSameWhenZerosAreLeftOut() {
    var sparse = new FeatureVector.Sparse(new int[] {1}, new float[] {0.3f});

    assertThat(head.score(new TextFeatures(sparse, 1, false)).scores())
        .isEqualTo(head.score(dense(0, 0.3f)).scores());
  }

  @Test
  void selectsWhatReachesItsThresholdLikeliestFirst() {
    assertThat(head.score(dense(1, 1)).selected())
        .extracting(SectorScore::sector)
        .containsExactly(GOLD, TEA);
    assertThat(head.score(dense(2, -1)).selected()).isEmpty();
  }

  @Test
  void selectsAScoreThatEqualsItsThreshold() {
    var even = new LinearHead(List.of(TEA), 1, new float[1], new float[1], new float[] {0.5f});

    assertThat(
            even.score(new TextFeatures(new FeatureVector.Dense(new float[1]), 1, false))
                .selected())
        .hasSize(1);
  }

  @Test
  void survivesItsFile() {
    var file = SafeTensors.read(new SafeTensors(Map.of(), HeadTensors.of(head, false)).write());

    var read = HeadTensors.read(file);

    assertThat(read.labels()).isEqualTo(head.labels());
    assertThat(read.score(dense(0.1f, 0.7f))).isEqualTo(head.score(dense(0.1f, 0.7f)));
  }

  @Test
  void refusesSizesThatDisagree() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinearHead(List.of(TEA), 2, new float[3], new float[1], new float[1]))
        .withMessage("There are 3 weights where 2 are needed");
  }

  @Test
  void refusesNumbersThatAreNone() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            new LinearHead(List.of(TEA), 1, new float[] {Float.NaN}, new float[1], new float[1]))
        .withMessageContaining("NaN");
  }

  private static TextFeatures dense(float... values) {
    return new TextFeatures(new FeatureVector.Dense(values), 1, false);
  }
}
