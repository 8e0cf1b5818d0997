package org.basir.metrics.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Gathers the rows of a file, good and bad.
final class RowCollector {

  private final RowError.Place place;
  private final String idField;
  private final List<LabelledExcerpt> rows = new ArrayList<>();
  private final List<RowError> errors = new ArrayList<>();
  private final Map<String, Long> ids = new HashMap<>();

  RowCollector(RowError.Place place, String idField) {
    this.place = place;
    this.idField = idField;
  }

  void add(long number, Function<RowDraft, @Nullable LabelledExcerpt> reading) {
    var draft = new RowDraft(place, number);
    var excerpt = reading.apply(draft);
    if (excerpt != null && firstOf(draft, excerpt)) {
      rows.add(excerpt);
    }
    errors.addAll(draft.errors());
  }

  void refuse(long number, String field, String detail) {
    errors.add(new RowError(place, number, field, detail));
  }

  LabelRows rows() {
    return new LabelRows(rows, errors);
  }

  private boolean firstOf(RowDraft draft, LabelledExcerpt excerpt) {
    var first = ids.putIfAbsent(excerpt.id(), draft.number());
    if (first != null) {
      draft.refuse(
          idField, "'%s' was already given at %s %d".formatted(excerpt.id(), place, first));
    }
    return first == null;
  }
}
