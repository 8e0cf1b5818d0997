package org.basir.metrics.format;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.basir.metrics.taxonomy.SectorCode;
import org.jspecify.annotations.Nullable;

/// A line as it stands in the file, before anything is known about it.
record ExcerptLine(
    @Nullable String id,
    @Nullable String budget,
    @Nullable Integer year,
    @Nullable String section,
    @Nullable String heading,
    @Nullable String text,
    @Nullable List<@Nullable SectorCode> sectors,
    @Nullable String split) {

  LabelledExcerpt excerpt() {
    return new LabelledExcerpt(
        required("id", id),
        required("budget", budget),
        required("year", year),
        Objects.requireNonNullElse(section, ""),
        Objects.requireNonNullElse(heading, ""),
        required("text", text),
        distinct(required("sectors", sectors)),
        Objects.requireNonNullElse(split, ""));
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("field '" + field + "' is missing");
    }
    return value;
  }

  private static TreeSet<SectorCode> distinct(List<@Nullable SectorCode> codes) {
    var sectors = new TreeSet<SectorCode>();
    for (var code : codes) {
      if (!sectors.add(required("sectors", code))) {
        throw new IllegalArgumentException("sector " + code + " is given twice");
      }
    }
    return sectors;
  }
}
