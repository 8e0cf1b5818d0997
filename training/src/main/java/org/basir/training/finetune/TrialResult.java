package org.basir.training.finetune;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
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
/// @param sectors what the threshold makes of each sector, in the taxonomy's order; none in results
///   written before it was known
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
    List<Row> rows,
    @JsonSetter(nulls = Nulls.AS_EMPTY) List<OfSector> sectors) {

  /// A text of dev.
  ///
  /// @param hits sectors given that it carries
  /// @param added sectors given that it doesn't carry
  /// @param missed sectors it carries that weren't given
  public record Row(int hits, int added, int missed) {}

  /// A sector on dev.
  ///
  /// @param code of it
  /// @param carried texts that carry it
  /// @param hits texts it is given that carry it
  /// @param added texts it is given that don't
  /// @param averagePrecision of its texts among all, by probability; 0 where none carries it
  public record OfSector(int code, int carried, int hits, int added, double averagePrecision) {}

  private static final WholeFile<TrialResult> FILE =
      new WholeFile<>(
          "result.json",
          TrialResult.class,
          JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build());

  public TrialResult {
    rows = List.copyOf(rows);
    sectors = List.copyOf(sectors);
  }

  /// Writes it whole or not at all.
  void write(Path folder) throws IOException {
    FILE.write(folder, this);
  }

  static Optional<TrialResult> read(Path folder) throws IOException {
    return FILE.read(folder);
  }
}
