package org.basir.ranking.price.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.basir.ranking.price.LineError;
import org.basir.ranking.price.PriceImport;
import org.basir.ranking.price.PriceSource;
import org.jspecify.annotations.Nullable;

/// What became of a price file. Every line is written, unchanged, ignored or rejected.
///
/// @param errors the first hundred rejected lines; the rest is at `/errors`
record PriceImportResource(
    UUID id,
    String name,
    PriceSource source,
    PriceImport.Status status,
    long lines,
    long written,
    long unchanged,
    long ignored,
    long rejected,
    List<LineError> errors,
    @Nullable String problem,
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
        file.unchanged(),
        file.ignored(),
        file.rejected(),
        errors,
        file.problem(),
        file.receivedAt(),
        file.finishedAt());
  }
}
