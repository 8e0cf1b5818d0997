package org.basir.inference.guidance;

import org.basir.inference.model.ModelRefused;
import org.basir.inference.safetensors.MappedMatrix;
import org.basir.inference.safetensors.MappedTensors;
import org.jspecify.annotations.Nullable;

/// The last layers of a predictor: a row of each token for the shape and one for the rate of its
/// law. Only the rows of tokens asked about are read.
record LengthHeads(MappedMatrix shapes, MappedMatrix rates, Gates gates) {

  LengthHeads {
    if (shapes.rows() != rates.rows() || shapes.columns() != rates.columns()) {
      throw new ModelRefused(
          "Shapes of %d x %d and rates of %d x %d"
              .formatted(shapes.rows(), shapes.columns(), rates.rows(), rates.columns()));
    }
  }

  static LengthHeads of(MappedTensors file) {
    var released = Gates.released();
    var metadata = file.metadata();
    return new LengthHeads(
        file.matrix("shape.weight"),
        file.matrix("rate.weight"),
        new Gates(
            number(metadata.get("gate.rate"), released.rate()),
            number(metadata.get("gate.shape"), released.shape()),
            number(metadata.get("gate.length"), released.length())));
  }

  int width() {
    return shapes.columns();
  }

  /// The law of a token after a vector that sums up what was produced so far.
  GammaLength law(int token, float[] summary) {
    return new GammaLength(
        positive(shapes.dot(token, summary)), positive(rates.dot(token, summary)));
  }

  /// What all tokens' laws say at one step.
  StepLengths after(float[] summary) {
    return (token, remaining) -> {
      if (token >= shapes.rows()) {
        return Double.NEGATIVE_INFINITY;
      }
      var law = law(token, summary);
      return gates.admits(law) ? law.lnFit(remaining) : Double.NEGATIVE_INFINITY;
    };
  }

  /// Far below zero the softplus is 0 in double precision, which is no law.
  private static double positive(double x) {
    return Math.max(Softplus.of(x), Double.MIN_NORMAL);
  }

  private static double number(@Nullable String text, double standard) {
    return text == null ? standard : Double.parseDouble(text);
  }
}
