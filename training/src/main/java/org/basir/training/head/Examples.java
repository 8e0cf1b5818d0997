package org.basir.training.head;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.basir.inference.head.FeatureVector;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.taxonomy.SectorCode;

/// Labelled excerpts with their features, row by row.
record Examples(List<LabelledExcerpt> excerpts, List<FeatureVector> features) {

  Examples {
    excerpts = List.copyOf(excerpts);
    features = List.copyOf(features);
    if (excerpts.size() != features.size()) {
      throw new IllegalArgumentException(
          features.size() + " features can't belong to " + excerpts.size() + " excerpts");
    }
  }

  int size() {
    return excerpts.size();
  }

  /// The rows that carry a sector.
  BitSet carrying(SectorCode sector) {
    var rows = new BitSet(size());
    for (int row = 0; row < size(); row++) {
      rows.set(row, excerpts.get(row).sectors().contains(sector));
    }
    return rows;
  }

  Examples rows(IntPredicate chosen) {
    var rows = IntStream.range(0, size()).filter(chosen).boxed().toList();
    var excerptsThere = new ArrayList<LabelledExcerpt>(rows.size());
    var featuresThere = new ArrayList<FeatureVector>(rows.size());
    for (var row : rows) {
      excerptsThere.add(excerpts.get(row));
      featuresThere.add(features.get(row));
    }
    return new Examples(excerptsThere, featuresThere);
  }
}
