package org.basir.training.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.basir.metrics.classification.LabelStatistics;
import org.basir.metrics.format.LabelFiles;
import org.basir.metrics.format.LabelledExcerpt;
import org.basir.metrics.format.LabelledExcerpts;
import org.basir.metrics.format.RowError;
import org.basir.metrics.taxonomy.SectorCode;

/// Labelled rows to fit on and others to choose by, from years that may be trained on, none of the
/// first repeating one of the second.
///
/// ```java
/// var data = TrainingData.read(Path.of("labels.csv"), DataOptions.standard(taxonomy));
/// System.out.println(data.summary());
/// ```
///
/// @param source what errors call the data
/// @param train to fit on, never none
/// @param dev to choose by, never none
public record TrainingData(
    String source, List<LabelledExcerpt> train, List<LabelledExcerpt> dev, Dropped dropped) {

  public TrainingData {
    train = some("train", train, source, dropped);
    dev = some("dev", dev, source, dropped);
  }

  /// Reads a file of any format that [LabelFiles] knows.
  ///
  /// @throws org.basir.metrics.input.MalformedInput when it is of none of them
  /// @throws IllegalArgumentException for too many bad rows, rows of test years, or an empty side
  public static TrainingData read(Path file, DataOptions options) {
    var found = LabelFiles.read(file, options.taxonomy(), options.labels());
    new BadRows(options.badRowsAllowed()).check(found);
    return of(found.excerpts(), found.content().errors(), options);
  }

  /// Takes rows from elsewhere, such as [JoinedLabels].
  ///
  /// @throws IllegalArgumentException for rows of test years or an empty side
  public static TrainingData of(LabelledExcerpts rows, DataOptions options) {
    return of(rows, List.of(), options);
  }

  private static TrainingData of(
      LabelledExcerpts rows, List<RowError> errors, DataOptions options) {
    var sides = new Sides(rows.excerpts(), Split.of(rows.excerpts()));
    if (!options.testYears()) {
      TestYears.refuse(rows.source(), sides.used());
    }
    return sides.data(rows.source(), errors, List.of());
  }

  /// The same rows for an experiment in time: fitted on the years to one, chosen by later ones.
  /// Rows that had no use before get none.
  ///
  /// @throws IllegalArgumentException when the years overlap or a side is empty
  public TrainingData timeSplit(int lastTrainYear, int firstDevYear, int lastDevYear) {
    var rows = Stream.of(train, dropped.nearDuplicates(), dev).flatMap(List::stream).toList();
    var split = new YearSplit(lastTrainYear, firstDevYear, lastDevYear, Side.NEITHER);
    return new Sides(rows, split).data(source, dropped.errors(), dropped.unassigned());
  }

  /// The same rows for an experiment with sectors as if they were new: of the rows fitted on that
  /// carry any of them, so many are left for each, drawn by chance. Rows that carry two of them
  /// count for both, so that a sector may have more.
  public TrainingData withShots(Set<SectorCode> newcomers, int shots, long seed) {
    var drawn = new ArrayList<>(train);
    Collections.shuffle(drawn, new Random(seed));
    var left = new HashSet<LabelledExcerpt>();
    for (var newcomer : newcomers) {
      drawn.stream()
          .filter(row -> row.sectors().contains(newcomer))
          .limit(shots)
          .forEach(left::add);
    }
    var kept =
        train.stream()
            .filter(row -> left.contains(row) || Collections.disjoint(row.sectors(), newcomers))
            .toList();
    return new TrainingData(source, kept, dev, dropped);
  }

  /// How often each sector is given in the rows fitted on.
  public LabelStatistics counts() {
    return LabelStatistics.of(train);
  }

  /// As in `labels.csv: 4998 rows for training, 849 for dev; dropped 12 rows repeating dev, ...`.
  public String summary() {
    return "%s: %d rows for training, %d for dev; dropped %s"
        .formatted(source, train.size(), dev.size(), dropped.summary());
  }

  private static List<LabelledExcerpt> some(
      String side, List<LabelledExcerpt> rows, String source, Dropped dropped) {
    if (rows.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: no rows for %s are left; dropped %s".formatted(source, side, dropped.summary()));
    }
    return List.copyOf(rows);
  }
}
