package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a recipe came to on dev by its last step, as `result.json` in the trial's folder.
///
/// @param steps taken
/// @param threshold one for all sectors, the best on dev itself: F1 flatters all recipes alike
/// @param microF1 with that threshold
/// @param macroF1 mean over the sectors that dev has, with that threshold
/// @param lrap label ranking average precision, mean over texts
/// @param loss cross-entropy per text, summed over sectors
/// @param secondsPerStep the median over stretches of ten steps
/// @param seconds of it all, without what an earlier process of it took
/// @param memory the most its process had, in mebibytes
/// @param bytesPerParameter between steps, of a number that learns
/// @param rows what the threshold makes of each text of dev
public record TrialResult(
    long steps,
    double threshold,
    double microF1,
    double macroF1,
    double lrap,
    double loss,
    double secondsPerStep,
    double seconds,
    long memory,
    int bytesPerParameter,
    List<Row> rows) {

  /// A text of dev.
  ///
  /// @param hits sectors given that it carries
  /// @param added sectors given that it doesn't carry
  /// @param missed sectors it carries that weren't given
  public record Row(int hits, int added, int missed) {}

  private static final WholeFile<TrialResult> FILE =
      new WholeFile<>(
          "result.json",
          TrialResult.class,
          JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build());

  public TrialResult {
    rows = List.copyOf(rows);
  }

  /// Writes it whole or not at all.
  void write(Path folder) throws IOException {
    FILE.write(folder, this);
  }

  static Optional<TrialResult> read(Path folder) throws IOException {
    return FILE.read(folder);
  }
}
