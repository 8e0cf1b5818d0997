package org.basir.training.data;

import org.basir.metrics.format.FieldMapping;
import org.basir.metrics.format.LabelOptions;
import org.basir.metrics.taxonomy.Taxonomy;

/// How a label file is taken in for training.
///
/// @param labels what the file's fields are called
/// @param testYears whether rows of the years held out for testing may be trained on
/// @param badRowsAllowed rows that may be left out because something is wrong with them
public record DataOptions(
    Taxonomy taxonomy, LabelOptions labels, boolean testYears, int badRowsAllowed) {

  public DataOptions {
    if (badRowsAllowed < 0) {
      throw new IllegalArgumentException("Fewer than no bad rows: " + badRowsAllowed);
    }
  }

  /// Our own field names, no test years, and every row must be right.
  public static DataOptions standard(Taxonomy taxonomy) {
    return new DataOptions(taxonomy, LabelOptions.DEFAULT, false, 0);
  }

  public DataOptions withFields(FieldMapping fields) {
    return new DataOptions(taxonomy, new LabelOptions(fields), testYears, badRowsAllowed);
  }

  public DataOptions withTestYears() {
    return new DataOptions(taxonomy, labels, true, badRowsAllowed);
  }

  /// Leaves out every row that something is wrong with, however many there are.
  public DataOptions skippingBadRows() {
    return new DataOptions(taxonomy, labels, testYears, Integer.MAX_VALUE);
  }
}
