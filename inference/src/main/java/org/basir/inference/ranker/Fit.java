package org.basir.inference.ranker;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.basir.metrics.taxonomy.SectorCode;

/// What was learned from some budgets.
///
/// @param history the shrunken mean of a sector's centred ranks, from -0.5 (always last) to 0.5, in
///   the order of the slugs of the cut-off
public record Fit(List<Double> history, RankerModel model) {

  private static final double DIGITS = 1e4;

  public Fit {
    history = history.stream().map(mean -> Math.rint(mean * DIGITS) / DIGITS).toList();
  }

  /// Scores the sectors of a sheet.
  ///
  /// @param slugs those of the history
  /// @param slug what a code of the sheet is called; an unknown one is not in the history
  /// @return one row per sector of the sheet
  List<ScoredSector> scores(
      FeatureSheet sheet,
      List<FeatureColumn> columns,
      List<String> slugs,
      Function<SectorCode, String> slug) {
    var rows = sheet.with(FeatureColumn.HISTORY.name(), known(sheet, slugs, slug)).rows(columns);
    return IntStream.range(0, rows.length)
        .mapToObj(i ->
            new ScoredSector(sheet.sectors().get(i), model.score(rows[i]), parts(columns, rows[i])))
        .toList();
  }

  private List<ScoredSector.Part> parts(List<FeatureColumn> columns, double[] row) {
    var values = model.contributions(row);
    return IntStream.range(0, values.length)
        .mapToObj(i -> new ScoredSector.Part(columns.get(i).name(), row[i], values[i]))
        .toList();
  }

  private SortedMap<SectorCode, Double> known(
      FeatureSheet sheet, List<String> slugs, Function<SectorCode, String> slug) {
    var known = new TreeMap<SectorCode, Double>();
    for (var sector : sheet.sectors()) {
      int place = Collections.binarySearch(slugs, slug.apply(sector));
      if (place >= 0) {
        known.put(sector, history.get(place));
      }
    }
    return known;
  }
}
