package org.basir.app.console;

import java.util.List;
import org.basir.app.client.ActionImport;
import org.basir.app.client.PriceImport;
import org.basir.app.client.PriceImport.BrokenRow;
import org.jspecify.annotations.Nullable;

/// What became of one file of a market import.
///
/// @param outcome `imported`, `known` (the same bytes were imported before), `failed` or `refused`
/// @param problem why it failed or was refused, else null
public record MarketFileResult(
    String file,
    String outcome,
    long lines,
    long written,
    long replaced,
    long unchanged,
    long ignored,
    long rejected,
    List<BrokenRow> errors,
    @Nullable String problem) {

  public MarketFileResult {
    errors = List.copyOf(errors);
  }

  /// A file of prices whose import ended.
  public static MarketFileResult of(String file, boolean known, PriceImport ended) {
    var outcome = known ? "known" : "imported";
    return new MarketFileResult(
        file,
        ended.failed() ? "failed" : outcome,
        ended.lines(),
        ended.written(),
        ended.replaced(),
        ended.unchanged(),
        ended.ignored(),
        ended.rejected(),
        ended.errors(),
        ended.problem());
  }

  /// A file of splits and bonus shares.
  public static MarketFileResult of(String file, ActionImport taken) {
    return new MarketFileResult(
        file,
        "imported",
        taken.lines(),
        taken.written(),
        taken.replaced(),
        taken.unchanged(),
        0,
        taken.errors().size(),
        taken.errors(),
        null);
  }

  /// A file that was not taken at all.
  public static MarketFileResult refused(String file, String why) {
    return new MarketFileResult(file, "refused", 0, 0, 0, 0, 0, 0, List.of(), why);
  }

  public boolean sound() {
    return problem == null;
  }
}
