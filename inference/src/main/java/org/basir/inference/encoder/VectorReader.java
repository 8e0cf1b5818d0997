package org.basir.inference.encoder;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.basir.inference.model.ModelAnalysis;

/// Pools a run's output where it lies.
record VectorReader(ModelAnalysis analysis, boolean normalise) {

  List<Encoding> read(FloatBuffer output, Run run) {
    var encodings = new ArrayList<Encoding>(run.size());
    for (int row = 0; row < run.size(); row++) {
      var tokens = run.texts().get(row);
      var vector = vector(output, row, run.length(), tokens.count());
      encodings.add(new Encoding(vector, tokens.count(), tokens.truncated()));
    }
    return encodings;
  }

  private float[] vector(FloatBuffer output, int row, int length, int tokens) {
    var vector = new float[analysis.width()];
    if (analysis.pooled()) {
      output.get(row * analysis.width(), vector);
    } else {
      var start = row * length * analysis.width();
      switch (analysis.pooling()) {
        case CLS -> output.get(start, vector);
        case MEAN -> mean(output, start, tokens, vector);
      }
    }
    if (normalise) {
      scaleToLengthOne(vector);
    }
    return vector;
  }

  private static void mean(FloatBuffer output, int start, int tokens, float[] vector) {
    for (int i = 0; i < vector.length; i++) {
      double sum = 0;
      for (int token = 0; token < tokens; token++) {
        sum += output.get(start + token * vector.length + i);
      }
      vector[i] = (float) (sum / tokens);
    }
  }

  private static void scaleToLengthOne(float[] vector) {
    double squares = 0;
    for (var value : vector) {
      squares += (double) value * value;
    }
    var scale = squares > 0 ? 1 / Math.sqrt(squares) : 1;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] * scale);
    }
  }
}
