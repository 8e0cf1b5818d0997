package org.basir.training.engine;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.basir.training.recipe.Scoring;
import org.bytedeco.pytorch.Tensor;

/// The sectors that something is learned of. What is scored by its likeness to a definition need
/// not be learned: to take every text as one that does not carry it would teach that it is never
/// there.
@SuppressWarnings("ArrayRecordComponent") // read only
record Heard(long[] places, boolean everything) {

  /// Those that some text carries; with weights of each sector's own all of them, since weights
  /// that nothing is learned of are of no use.
  static Heard of(Sectors sectors, Scoring scoring) {
    var places =
        IntStream.range(0, sectors.count())
            .filter(place -> scoring == Scoring.WEIGHTS || sectors.heard()[place])
            .asLongStream()
            .toArray();
    return new Heard(places, places.length == sectors.count());
  }

  /// Their columns of a matrix.
  Tensor columns(Tensor matrix) {
    return only(matrix, 1);
  }

  /// Their rows of a matrix.
  Tensor rows(Tensor matrix) {
    return only(matrix, 0);
  }

  private Tensor only(Tensor matrix, int dimension) {
    return everything
        ? matrix
        : matrix.index_select(dimension, Tensor.create(places, places.length));
  }

  /// The same numbers, the other sectors' put at the mean of these.
  float[] levelled(float[] values) {
    if (everything) {
      return values;
    }
    var mean = Arrays.stream(places).mapToDouble(place -> values[(int) place]).average().orElse(0);
    var levelled = new float[values.length];
    Arrays.fill(levelled, (float) mean);
    Arrays.stream(places).forEach(place -> levelled[(int) place] = values[(int) place]);
    return levelled;
  }
}
