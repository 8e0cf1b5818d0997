package org.basir.inference.head;

import java.util.ArrayList;
import java.util.List;

/// One logistic regression per sector over the same features: `score = sigmoid(w · x + b)`.
///
/// A sector is selected when its score is at least its own threshold.
public final class LinearHead {

  private final List<Label> labels;
  private final int width;
  private final float[] weights;
  private final float[] bias;
  private final float[] thresholds;

  /// Checks and keeps the parameters.
  ///
  /// @param labels sectors in the order of the rows
  /// @param width features per text
  /// @param weights one row of `width` numbers per sector
  /// @param thresholds from 0 to 1 each
  /// @throws IllegalArgumentException when sizes don't agree or a number is not finite
  public LinearHead(
      List<Label> labels, int width, float[] weights, float[] bias, float[] thresholds) {
    this.labels = List.copyOf(labels);
    this.width = width;
    this.weights = checked("weights", weights, labels.size() * width);
    this.bias = checked("bias", bias, labels.size());
    this.thresholds = checked("thresholds", thresholds, labels.size());
  }

  public List<Label> labels() {
    return labels;
  }

  public int width() {
    return width;
  }

  public TextScores score(TextFeatures features) {
    var scores = new ArrayList<SectorScore>(labels.size());
    for (int label = 0; label < labels.size(); label++) {
      var score = (float) sigmoid(features.vector().dot(weights, label * width) + bias[label]);
      scores.add(new SectorScore(labels.get(label), score, score >= thresholds[label]));
    }
    return new TextScores(scores, features.tokens(), features.truncated());
  }

  float[] weights() {
    return weights;
  }

  float[] bias() {
    return bias;
  }

  float[] thresholds() {
    return thresholds;
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  private static float[] checked(String name, float[] values, int size) {
    if (values.length != size) {
      throw new IllegalArgumentException(
          "There are %d %s where %d are needed".formatted(values.length, name, size));
    }
    for (var value : values) {
      if (!Float.isFinite(value)) {
        throw new IllegalArgumentException("The " + name + " contain " + value);
      }
    }
    return values.clone();
  }
}
