package org.basir.classifier.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.basir.http.Problem;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.input.MalformedInput;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.http.HttpStatus;

/// A labelled file and the rows of it that are evaluated.
///
/// @param all every row of the file
/// @param chosen the rows of the split asked for
record LabelledData(LabelledExcerpts all, List<LabelledExcerpt> chosen) {

  static final String TRAIN = "train";
  static final String VALIDATION = "dev";

  /// Reads a file and checks that it can be evaluated.
  ///
  /// @throws Problem 400 saying what is wrong or missing and what is there instead
  static LabelledData read(String name, byte[] data, Optional<String> split, Taxonomy taxonomy) {
    try (var reader =
        new InputStreamReader(
            new ByteArrayInputStream(data), StandardCharsets.UTF_8.newDecoder())) {
      var all = LabelledExcerpts.read(name, reader);
      var chosen = split.map(all::split).orElse(all).excerpts();
      return checked(new LabelledData(all, chosen), taxonomy);
    } catch (MalformedInput | IllegalArgumentException e) {
      throw refusal(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The rows of a split; none when the file has no such split.
  List<LabelledExcerpt> split(String name) {
    return all.excerpts().stream().filter(excerpt -> excerpt.split().equals(name)).toList();
  }

  /// The positions of the chosen rows that have no near-duplicate among the file's training rows;
  /// all of them when training rows are what was chosen.
  List<Integer> unseen() {
    var positions = IntStream.range(0, chosen.size()).boxed();
    if (chosen.stream().anyMatch(row -> row.split().equals(TRAIN))) {
      return positions.toList();
    }
    var seen = new NearDuplicates(split(TRAIN));
    return positions.filter(i -> !seen.contains(chosen.get(i))).toList();
  }

  long count(String split) {
    return chosen.stream().filter(row -> row.split().equals(split)).count();
  }

  private static LabelledData checked(LabelledData data, Taxonomy taxonomy) {
    if (data.chosen().isEmpty()) {
      throw refusal(data.all().source() + " has no rows.");
    }
    var foreign = new TreeSet<SectorCode>();
    data.all().excerpts().forEach(excerpt -> foreign.addAll(excerpt.sectors()));
    taxonomy.codes().forEach(foreign::remove);
    if (!foreign.isEmpty()) {
      throw refusal(
          "%s has sectors the taxonomy of %d sectors doesn't have: %s."
              .formatted(data.all().source(), taxonomy.size(), foreign));
    }
    return data;
  }

  private static Problem refusal(String detail) {
    return Problem.of(HttpStatus.BAD_REQUEST, "invalid-labelled-data", "Nothing to evaluate")
        .detail(detail);
  }
}
