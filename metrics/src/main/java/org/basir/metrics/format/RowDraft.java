package org.basir.metrics.format;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// A row in the making, which notes everything that is wrong with it, not only the first thing.
final class RowDraft {

  private final RowError.Place place;
  private final long number;
  private final Set<RowError> errors = new LinkedHashSet<>();

  RowDraft(RowError.Place place, long number) {
    this.place = place;
    this.number = number;
  }

  void refuse(String field, String detail) {
    errors.add(new RowError(place, number, field, detail));
  }

  Set<RowError> errors() {
    return errors;
  }

  long number() {
    return number;
  }

  Set<SectorCode> sectors(String field, Collection<String> given, SectorNames known) {
    var sectors = new TreeSet<SectorCode>();
    for (var name : given) {
      known
          .find(name.strip())
          .ifPresentOrElse(
              code -> add(field, sectors, code), () -> refuse(field, known.unknown(name.strip())));
    }
    return sectors;
  }

  /// Null if anything is wrong with the row.
  @Nullable LabelledExcerpt excerpt(
      FieldMapping names, UnaryOperator<String> value, Set<SectorCode> sectors) {
    var id = required(names.id(), value);
    var budget = required(names.budget(), value);
    int year = year(names.year(), value);
    var section = value.apply(names.section());
    var heading = value.apply(names.heading());
    var text = required(names.text(), value);
    var split = value.apply(names.split());
    return errors.isEmpty()
        ? new LabelledExcerpt(id, budget, year, section, heading, text, sectors, split)
        : null;
  }

  private void add(String field, Set<SectorCode> sectors, SectorCode code) {
    if (!sectors.add(code)) {
      refuse(field, "sector " + code + " is given twice");
    }
  }

  private String required(String field, UnaryOperator<String> value) {
    var text = value.apply(field);
    if (text.isBlank() && errors.stream().noneMatch(error -> error.field().equals(field))) {
      refuse(field, "it is missing or empty");
    }
    return text;
  }

  private int year(String field, UnaryOperator<String> value) {
    var text = required(field, value);
    var year = YearText.parse(text);
    if (!text.isBlank() && year.isEmpty()) {
      refuse(field, "it is '" + text + "', expected a year such as 2019");
    }
    return year.orElse(0);
  }
}
