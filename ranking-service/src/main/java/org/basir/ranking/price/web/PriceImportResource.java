package org.basir.ranking.price.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.basir.ranking.price.LineError;
import org.basir.ranking.price.PriceImport;
import org.basir.ranking.price.PriceSource;
import org.jspecify.annotations.Nullable;

/// What became of a price file. Every line is written, unchanged, ignored or rejected.
///
/// @param replaced how many of the written prices were known otherwise, as where the exchange
///   restated a day
/// @param firstDay of the days it has prices of, null before the first
/// @param errors the first hundred rejected lines; the rest is at `/errors`
record PriceImportResource(
    UUID id,
    String name,
    PriceSource source,
    PriceImport.Status status,
    long lines,
    long written,
    long replaced,
    long unchanged,
    long ignored,
    long rejected,
    List<LineError> errors,
    @Nullable String problem,
    @Nullable LocalDate firstDay,
    @Nullable LocalDate lastDay,
    Instant receivedAt,
    @Nullable Instant finishedAt) {

  static PriceImportResource of(PriceImport file, List<LineError> errors) {
    return new PriceImportResource(
        file.id(),
        file.name(),
        file.source(),
        file.status(),
        file.lines(),
        file.written(),
        file.replaced(),
        file.unchanged(),
        file.ignored(),
        file.rejected(),
        errors,
        file.problem(),
        file.firstDay(),
        file.lastDay(),
        file.receivedAt(),
        file.finishedAt());
  }
}
