package org.basir.training.data;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;

/// The open labels whose texts were found.
///
/// @param rows in the order of the labels, whatever that of the passages; the id is made of budget
///   and checksum
/// @param missing labels without a text, by budget
/// @param passages looked through
/// @param unlabelled passages in which no text was found
public record JoinedLabels(
    List<LabelledExcerpt> rows, SortedMap<String, Integer> missing, int passages, int unlabelled) {

  public JoinedLabels {
    rows = List.copyOf(rows);
    missing = Collections.unmodifiableSortedMap(new TreeMap<>(missing));
  }

  /// The rows as if read from a file.
  public LabelledExcerpts excerpts() {
    return new LabelledExcerpts("open labels", rows);
  }

  /// As in `4120 of 5844 open labels matched, some of 61 budgets did not; 310 of 4500 excerpts have
  /// no label`.
  public String summary() {
    int without = missing.values().stream().mapToInt(Integer::intValue).sum();
    var some = without == 0 ? "" : ", some of %d budgets did not".formatted(missing.size());
    return "%d of %d open labels matched%s; %d of %d excerpts have no label"
        .formatted(rows.size(), rows.size() + without, some, unlabelled, passages);
  }
}
