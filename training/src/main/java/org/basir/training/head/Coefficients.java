package org.basir.training.head;

import java.util.List;
import org.basir.inference.head.FeatureVector;
import org.basir.inference.head.Label;
import org.basir.inference.head.LinearHead;

/// Fitted regressions without thresholds.
@SuppressWarnings("ArrayRecordComponent") // written once, when fitted
record Coefficients(List<Label> labels, int width, float[] weights, float[] bias) {

  /// @param rows weights and, last, bias of each sector
  static Coefficients of(List<Label> labels, int width, List<double[]> rows) {
    var weights = new float[labels.size() * width];
    var bias = new float[labels.size()];
    for (int label = 0; label < rows.size(); label++) {
      var row = rows.get(label);
      for (int i = 0; i < width; i++) {
        weights[label * width + i] = (float) row[i];
      }
      bias[label] = (float) row[width];
    }
    return new Coefficients(labels, width, weights, bias);
  }

  /// Weights and, last, bias of a sector.
  double[] row(int label) {
    var row = new double[width + 1];
    for (int i = 0; i < width; i++) {
      row[i] = weights[label * width + i];
    }
    row[width] = bias[label];
    return row;
  }

  /// The weights as half precision would give them back.
  Coefficients inHalves() {
    var rounded = weights.clone();
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = Float.float16ToFloat(Float.floatToFloat16(rounded[i]));
    }
    return new Coefficients(labels, width, rounded, bias);
  }

  /// Scores by row and sector.
  float[][] scores(List<FeatureVector> rows) {
    return rows.stream().map(this::scores).toArray(float[][]::new);
  }

  LinearHead withThresholds(float[] thresholds) {
    return new LinearHead(labels, width, weights, bias, thresholds);
  }

  private float[] scores(FeatureVector row) {
    var scores = new float[labels.size()];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = (float) (1 / (1 + Math.exp(-row.dot(weights, label * width) - bias[label])));
    }
    return scores;
  }
}
