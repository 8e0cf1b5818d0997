package org.basir.inference.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.basir.inference.llm.HiddenStates;
import org.basir.inference.model.ModelRefused;
import org.basir.inference.safetensors.SafeTensors;
import org.basir.inference.safetensors.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LengthLawFilesTests {

  private static final int VOCABULARY = 3;

  /// Shapes 60 h0, 30 h1 and nothing, for a vector h of two numbers; rates 20 h0, 12 h1 and
  /// nothing.
  private static final float[] SHAPES = {60, 0, 0, 30, 0, 0};

  private static final float[] RATES = {20, 0, 0, 12, 0, 0};

  @TempDir private Path folder;

  @Test
  void headsAloneReadTheLastHiddenState() throws IOException {
    write(Map.of("tier", "last-hidden"), Map.of());
    try (var law = LengthLaws.open(folder)) {
      assertThat(law.needs()).isEqualTo(HiddenStates.LAST);
      var lengths = law.at(StepFixture.step(0, 1, 1));
      assertThat(lengths.lnFit(0, 20))
          .isCloseTo(new GammaLength(Softplus.of(60), Softplus.of(20)).lnFit(20), within(1e-12));
      assertThat(lengths.lnFit(1, 20))
          .isCloseTo(new GammaLength(Softplus.of(30), Softplus.of(12)).lnFit(20), within(1e-12));
    }
  }

  @Test
  void rowsThatWereNeverTrainedAreGated() throws IOException {
    write(Map.of("tier", "last-hidden"), Map.of());
    try (var law = LengthLaws.open(folder)) {
      var lengths = law.at(StepFixture.step(0, 1, 1));
      assertThat(lengths.lnFit(2, 1e9)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(lengths.lnFit(VOCABULARY, 1e9)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void gatesMayBeTheFilesOwn() throws IOException {
    write(
        Map.of("tier", "last-hidden", "gate.rate", "0.5", "gate.shape", "0.5", "gate.length", "-1"),
        Map.of());
    try (var law = LengthLaws.open(folder)) {
      double untrained = Softplus.of(0);
      assertThat(law.at(StepFixture.step(0, 1, 1)).lnFit(2, 10))
          .isEqualTo(new GammaLength(untrained, untrained).lnFit(10));
    }
  }

  @Test
  void denseLayersComeFirst() throws IOException {
    write(
        Map.of("tier", "last-hidden", "activation", "relu"),
        Map.of(
            "layer.0.weight", Tensor.ofFloats(new float[] {1, 2, 0, 0, 0, -1}, 2, 3),
            "layer.0.bias", Tensor.ofFloats(new float[] {-2, 3}, 2)));
    try (var law = LengthLaws.open(folder)) {
      // relu(1*1 + 2*1 - 2) = 1 and relu(-7 + 3) = 0
      var lengths = law.at(StepFixture.step(0, 1, 1, 7));
      assertThat(lengths.lnFit(0, 20))
          .isCloseTo(new GammaLength(Softplus.of(60), Softplus.of(20)).lnFit(20), within(1e-12));
      assertThat(lengths.lnFit(1, 20)).isEqualTo(Double.NEGATIVE_INFINITY);
    }
  }

  @Test
  void activationsAreWhatTheyAreCalled() {
    assertThat(Activation.RELU.of(-2)).isZero();
    assertThat(Activation.SILU.of(2)).isCloseTo(1.7615941559557649, within(1e-15));
    assertThat(Activation.TANH.of(0.5)).isCloseTo(0.4621171572600, within(1e-12));
  }

  @Test
  void aNetworkReadsAllLayers() throws IOException {
    write(Map.of("tier", "all-layers"), Map.of());
    Files.write(folder.resolve("length-law.onnx"), SumOfLayers.graph());
    try (var law = LengthLaws.open(folder)) {
      assertThat(law.needs()).isEqualTo(HiddenStates.ALL);
      // the fixture's step tells one layer, the graph adds up all there are
      assertThat(law.at(StepFixture.step(0, 1, 1)).lnFit(0, 20))
          .isCloseTo(new GammaLength(Softplus.of(60), Softplus.of(20)).lnFit(20), within(1e-12));
    }
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    refused("length-law.safetensors");
    write(Map.of("tier", "guess"), Map.of());
    refused("tier guess");
    write(Map.of("tier", "last-hidden", "version", "2"), Map.of());
    refused("length-law 2");
    write(Map.of("tier", "all-layers"), Map.of());
    refused("length-law.onnx");
    write(
        Map.of("tier", "last-hidden"),
        Map.of(
            "layer.0.weight", Tensor.ofFloats(new float[] {1, 2, 3}, 3, 1),
            "layer.0.bias", Tensor.ofFloats(new float[] {0, 0, 0}, 3)));
    refused("reads 2 numbers of 3");
  }

  private void refused(String said) {
    assertThatExceptionOfType(ModelRefused.class)
        .isThrownBy(() -> LengthLaws.open(folder))
        .withMessageContaining(said);
  }

  private void write(Map<String, String> metadata, Map<String, Tensor> more) throws IOException {
    var all = new HashMap<>(Map.of("format", "length-law", "version", "1"));
    all.putAll(metadata);
    var tensors = new HashMap<>(more);
    tensors.put("shape.weight", Tensor.ofHalves(SHAPES, VOCABULARY, 2));
    tensors.put("rate.weight", Tensor.ofFloats(RATES, VOCABULARY, 2));
    Files.write(folder.resolve("length-law.safetensors"), new SafeTensors(all, tensors).write());
  }
}
