package org.basir.training.engine;

import java.util.List;
import org.basir.training.decoder.DecoderLesson;
import org.bytedeco.pytorch.Tensor;

/// Lessons of a pass, padded to one length.
///
/// @param ids tokens that are read, `[texts, tokens]`
/// @param next the tokens to predict at each, in the shape of `ids`
/// @param weights of these predictions, in the shape of `ids`; 0 for padding
/// @param total sum of the weights
record LessonBatch(Tensor ids, Tensor next, Tensor weights, double total) {

  /// Lengths are padded to multiples of this, so that few differ.
  private static final int STEP = 16;

  static LessonBatch of(List<DecoderLesson> lessons) {
    int longest = lessons.stream().mapToInt(lesson -> lesson.tokens().length).max().orElseThrow();
    int tokens = Math.ceilDiv(longest - 1, STEP) * STEP;
    var ids = new long[lessons.size() * tokens];
    var next = new long[ids.length];
    var weights = new float[ids.length];
    double total = 0;
    for (int row = 0; row < lessons.size(); row++) {
      var lesson = lessons.get(row);
      int predictions = lesson.tokens().length - 1;
      System.arraycopy(lesson.tokens(), 0, ids, row * tokens, predictions);
      System.arraycopy(lesson.tokens(), 1, next, row * tokens, predictions);
      System.arraycopy(lesson.weights(), 1, weights, row * tokens, predictions);
      for (int i = 1; i <= predictions; i++) {
        total += lesson.weights()[i];
      }
    }
    return new LessonBatch(
        Tensor.create(ids, lessons.size(), tokens),
        Tensor.create(next, lessons.size(), tokens),
        Tensor.create(weights, lessons.size(), tokens),
        total);
  }
}
