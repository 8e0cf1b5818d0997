package org.basir.training.contest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.basir.inference.decoder.DecoderSettings;
import org.basir.inference.decoder.OrtDecoder;
import org.basir.inference.guidance.LengthLaws;
import org.basir.inference.guidance.LengthTableFile;
import org.basir.metrics.report.CodeVersion;
import org.basir.metrics.report.DataFile;
import org.basir.metrics.report.Manifest;
import org.basir.metrics.report.ModelReference;
import org.basir.metrics.report.Sha256;
import org.basir.training.sums.SumsTask;

/// The contest of all strategies on the task of sums, by a folder of its decoder with its length
/// laws.
///
/// @param items questions, none of which was drawn for training
/// @param seed of the questions and of draws
/// @param shares budgets as shares of the mean unlimited thinking
/// @param temperature of draws; 0 takes the likeliest token each time
public record SumsContest(int items, long seed, List<Double> shares, double temperature) {

  /// Runs it, or goes on where it was ended, and writes nothing but the answers.
  ///
  /// @param model folder of the decoder
  /// @param output folder of the answers
  /// @throws org.basir.inference.model.ModelRefused if the folder has no such decoder or no laws
  /// @throws IOException if a file can't be read
  public ContestReport run(Path model, Path output, InstantSource clock, ContestListener heard)
      throws IOException {
    var table = LengthTableFile.read(model);
    var files = files(model);
    try (var decoder = OrtDecoder.open(model, settings());
        var state = LengthLaws.open(model)) {
      var entrants = new ArrayList<>(SumsEntrants.of(table));
      entrants.addAll(SumsEntrants.inProcess(decoder, state, table));
      var contest =
          new Contest(
              SumsTask.testItems(seed, items), entrants, shares, new Draws(temperature, seed));
      var manifest = manifest(files, decoder.name(), clock);
      var name = manifest.models() + manifest.codeVersion();
      return new ContestReport(
          Findings.of(contest.run(decoder, output, name, clock, heard)), manifest);
    }
  }

  /// One thread: the order of additions, and so the last bits of logits, is then always the same.
  private static DecoderSettings settings() {
    return DecoderSettings.automatic().withParallelism(1, 1);
  }

  private static List<DataFile> files(Path model) throws IOException {
    try (Stream<Path> all = Files.list(model)) {
      return all.filter(Files::isRegularFile).sorted().map(DataFile::of).toList();
    }
  }

  private Manifest manifest(List<DataFile> files, String decoder, InstantSource clock) {
    var parameters = new TreeMap<String, String>();
    parameters.put("questions", Integer.toString(items));
    parameters.put("budgets", shares + " of the mean unlimited thinking");
    parameters.put("temperature", Double.toString(temperature));
    return Manifest.of(
        files,
        List.of(
            new ModelReference(
                decoder, Sha256.of(files.toString().getBytes(StandardCharsets.UTF_8)))),
        CodeVersion.of(SumsContest.class),
        seed,
        parameters,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}
