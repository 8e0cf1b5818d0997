package org.basir.training.data;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.basir.metrics.classification.NearDuplicates;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.RowError;

/// Rows on both sides of a split.
record Sides(List<LabelledExcerpt> rows, Split split) {

  /// The rows on either side.
  List<LabelledExcerpt> used() {
    return rows.stream().filter(row -> split.of(row) != Side.NEITHER).toList();
  }

  /// Drops what repeats dev from training, not from dev: dev is what figures are compared on.
  TrainingData data(String source, List<RowError> errors, List<LabelledExcerpt> unassignedBefore) {
    var dev = on(Side.DEV);
    var train = on(Side.TRAIN);
    var kept = new NearDuplicates(dev).drop(train);
    var unassigned = Stream.of(unassignedBefore, on(Side.NEITHER)).flatMap(List::stream).toList();
    return new TrainingData(
        source, kept, dev, new Dropped(errors, without(train, kept), unassigned));
  }

  private List<LabelledExcerpt> on(Side side) {
    return rows.stream().filter(row -> split.of(row) == side).toList();
  }

  private static List<LabelledExcerpt> without(
      List<LabelledExcerpt> train, List<LabelledExcerpt> kept) {
    Set<LabelledExcerpt> stay = new HashSet<>(kept);
    return train.stream().filter(row -> !stay.contains(row)).toList();
  }
}
