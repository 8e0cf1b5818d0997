package org.basir.app.client;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What became of a file of prices, as the suite tells it.
///
/// @param status RUNNING, COMPLETED or FAILED
/// @param replaced those of the written rows that were known with another price
/// @param errors the first broken rows
/// @param problem why the file failed, null unless it did
public record PriceImport(
    UUID id,
    String status,
    long lines,
    long written,
    long replaced,
    long unchanged,
    long ignored,
    long rejected,
    List<BrokenRow> errors,
    @Nullable String problem) {

  public PriceImport {
    errors = List.copyOf(errors);
  }

  /// A row that was not taken.
  public record BrokenRow(long line, String detail) {}

  public boolean running() {
    return status.equals("RUNNING");
  }

  public boolean failed() {
    return status.equals("FAILED");
  }
}
