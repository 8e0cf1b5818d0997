package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.basir.training.schedule.BudgetHistory;
import org.basir.training.schedule.PlateauRate;
import tools.jackson.databind.json.JsonMapper;

/// Where a training was when it last saved. The file is replaced in one move, after the numbers it
/// names are whole.
///
/// @param numbers name of the file with what has been learned
/// @param step the next one to take; negative while texts are brought near definitions
/// @param budget steps planned, and how that changed
/// @param plateau of a rate that follows the loss on dev
/// @param seconds spent so far, on the clock
/// @param best of the evaluations so far
/// @param waited evaluations since the best
record Checkpoint(
    String numbers,
    long step,
    BudgetHistory budget,
    Optional<PlateauRate> plateau,
    double seconds,
    Optional<Best> best,
    int waited) {

  /// The evaluation whose numbers are kept.
  ///
  /// @param numbers name of the file with what had been learned then
  record Best(String numbers, long step, double microF1) {}

  private static final WholeFile<Checkpoint> FILE =
      new WholeFile<>("checkpoint.json", Checkpoint.class, JsonMapper.builder().build());

  void write(Path folder) throws IOException {
    FILE.write(folder, this);
  }

  static Optional<Checkpoint> read(Path folder) throws IOException {
    return FILE.read(folder);
  }
}
