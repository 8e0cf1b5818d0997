package org.basir.training.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.basir.training.recipe.Adaptation;
import org.basir.training.recipe.Design;
import org.basir.training.recipe.Example;
import org.basir.training.recipe.Optimiser;
import org.basir.training.recipe.Precision;
import org.basir.training.recipe.Recipe;
import org.basir.training.recipe.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncoderTrainingTests {

  private static final Recipe RECIPE =
      Recipe.standard()
          .withPrecision(Precision.FP32)
          .withOptimiser(Optimiser.standard().withRate(1e-3).withHeadRate(2e-2));

  private final List<Example> examples = TinyEncoder.examples(new Random(7), 16);
  private final List<long[]> texts = examples.stream().map(Example::tokens).toList();

  @ParameterizedTest
  @CsvSource({
    "full, weights, fp32",
    "full+embeddings, weights, mixed",
    "lora:4, weights, fp32",
    "'lora:8:query,value', definitions, mixed",
    "full, definitions, fp32",
    "full, weights, bf16-stochastic",
    "full, weights, bf16-kahan",
    "lora:4, weights, bf16-kahan"
  })
  void learns(String adaptation, String scoring, String precision) {
    var design =
        Design.standard()
            .withAdaptation(Adaptation.parse(adaptation))
            .withScoring(Scoring.parse(scoring));
    var recipe = RECIPE.withDesign(design).withPrecision(Precision.parse(precision));
    var training = EncoderTraining.begin(TinyEncoder.file(), recipe, TinyEncoder.sectors());
    double first = training.step(0, List.of(examples), 1);
    double last = first;
    for (int step = 1; step < 6; step++) {
      last = training.step(step, List.of(examples), 1);
    }
    assertThat(last).isLessThan(0.9 * first);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void goesOnFromWhatItSaved(Precision precision, @TempDir Path folder) throws IOException {
    var recipe = RECIPE.withPrecision(precision);
    var one = EncoderTraining.begin(TinyEncoder.file(), recipe, TinyEncoder.sectors());
    one.step(0, List.of(examples), 1);
    one.step(1, List.of(examples), 0.5);
    one.save(folder.resolve("state"));
    one.step(2, List.of(examples), 0.5);

    var other = EncoderTraining.begin(TinyEncoder.file(), recipe, TinyEncoder.sectors());
    other.restore(folder.resolve("state"));
    other.step(2, List.of(examples), 0.5);
    assertThat(largestDifference(one, other)).isLessThan(1e-3);
  }

  @Test
  void refusesTheStateOfAnotherRecipe(@TempDir Path folder) throws IOException {
    var full = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    full.save(folder.resolve("state"));
    var design = Design.standard().withAdaptation(Adaptation.parse("lora:4"));
    var low =
        EncoderTraining.begin(TinyEncoder.file(), RECIPE.withDesign(design), TinyEncoder.sectors());
    assertThatThrownBy(() -> low.restore(folder.resolve("state")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("does not fit");
  }

  @Test
  void learnsNothingOfASectorThatNoTextCarries() {
    var design = Design.standard().withScoring(Scoring.DEFINITIONS);
    var all = TinyEncoder.sectors();
    var training =
        EncoderTraining.begin(
            TinyEncoder.file(),
            RECIPE.withDesign(design),
            new Sectors(
                all.definitions(), new float[] {-1, -3, -9}, new boolean[] {true, true, false}));
    assertThat(training.head().bias()).containsExactly(-1, -3, -2);

    for (int step = 0; step < 3; step++) {
      training.step(step, List.of(examples), 1);
    }
    training.settle();

    var bias = training.head().bias();
    assertThat(bias[0]).isNotEqualTo(-1);
    assertThat(bias[2]).isEqualTo((bias[0] + bias[1]) / 2, within(1e-6f));
  }

  @Test
  void passesAddUpToAStep() {
    var whole = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    var parts = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    double one = whole.step(0, List.of(examples), 1);
    double two = parts.step(0, List.of(examples.subList(0, 9), examples.subList(9, 16)), 1);
    assertThat(two).isCloseTo(one, within(1e-4));
    assertThat(largestDifference(whole, parts)).isLessThan(1e-2);
  }

  @Test
  void rehearsingChangesNothing() {
    var training = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    var before = training.probabilities(texts);
    training.rehearse(List.of(examples));
    assertThat(training.probabilities(texts)).isDeepEqualTo(before);
  }

  @Test
  void lowRankBeginsAtThePretrainedEncoder() {
    var design = Design.standard().withAdaptation(Adaptation.parse("lora:4"));
    var low =
        EncoderTraining.begin(TinyEncoder.file(), RECIPE.withDesign(design), TinyEncoder.sectors());
    var full = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    assertThat(largestDifference(low, full)).isLessThan(1e-6);
    // 4 * (in + out) of each layer's six matrices, and the head
    assertThat(low.learning()).isEqualTo(6 * 4 * (4 * 768 + 2 * 1920) + 384 * 3 + 3);
  }

  @Test
  void contrastBringsTextsToTheirDefinitions() {
    var training = EncoderTraining.begin(TinyEncoder.file(), RECIPE, TinyEncoder.sectors());
    double first = training.contrast(0, examples, 1);
    double last = first;
    for (int step = 1; step < 6; step++) {
      last = training.contrast(step, examples, 1);
    }
    assertThat(last).isLessThan(0.9 * first);
  }

  @Test
  void headNumbersGiveTheProbabilities() {
    var design = Design.standard().withScoring(Scoring.DEFINITIONS);
    for (var recipe : List.of(RECIPE, RECIPE.withDesign(design))) {
      var training = EncoderTraining.begin(TinyEncoder.file(), recipe, TinyEncoder.sectors());
      training.step(0, List.of(examples), 1);
      training.settle();
      var head = training.head();
      var vector = training.vector(texts.getFirst());
      double length = 0;
      for (var x : vector) {
        length += (double) x * x;
      }
      double unit = head.normalises() ? Math.sqrt(length) : 1;
      double logit = head.bias()[1];
      for (int i = 0; i < vector.length; i++) {
        logit += head.weights()[vector.length + i] * vector[i] / unit;
      }
      assertThat(1 / (1 + Math.exp(-logit)))
          .isCloseTo(training.probabilities(texts)[0][1], within(1e-4));
    }
  }

  private double largestDifference(EncoderTraining one, EncoderTraining other) {
    var left = one.probabilities(texts);
    var right = other.probabilities(texts);
    double largest = 0;
    for (int row = 0; row < left.length; row++) {
      for (int sector = 0; sector < left[row].length; sector++) {
        largest = Math.max(largest, Math.abs(left[row][sector] - right[row][sector]));
      }
    }
    return largest;
  }
}
