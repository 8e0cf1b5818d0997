package org.basir.inference.guidance;

import org.basir.inference.model.ModelRefused;
import org.basir.inference.safetensors.MappedTensors;

/// A dense layer and its activation.
///
/// @param weights `[out, in]`, row by row
@SuppressWarnings("ArrayRecordComponent") // weights are not copied for each step
record DenseLayer(float[] weights, float[] biases, Activation activation) {

  DenseLayer {
    if (biases.length == 0 || weights.length % biases.length != 0) {
      throw new ModelRefused(
          "A dense layer of %d weights and %d biases".formatted(weights.length, biases.length));
    }
  }

  static DenseLayer of(MappedTensors file, int number, Activation activation) {
    return new DenseLayer(
        file.numbers("layer." + number + ".weight"),
        file.numbers("layer." + number + ".bias"),
        activation);
  }

  int inputs() {
    return weights.length / biases.length;
  }

  int outputs() {
    return biases.length;
  }

  float[] of(float[] input) {
    var output = new float[biases.length];
    for (int row = 0; row < output.length; row++) {
      double sum = biases[row];
      int start = row * input.length;
      for (int column = 0; column < input.length; column++) {
        sum += weights[start + column] * input[column];
      }
      output[row] = (float) activation.of(sum);
    }
    return output;
  }
}
