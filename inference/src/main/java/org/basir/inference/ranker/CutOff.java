package org.basir.inference.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.basir.metrics.taxonomy.SectorCode;

/// What was learned from the budgets before a year.
///
/// @param before the budgets were presented in earlier years than this
/// @param budgets how many there were, interim ones included
/// @param lastBudget the latest of them
/// @param slugs of the sectors with a history, ascending: codes mean something else in another
///   taxonomy
/// @param fit learned from all of them
/// @param replicates learned from resampled budgets, to tell how sure a score is; may be none
public record CutOff(
    int before,
    int budgets,
    LocalDate lastBudget,
    List<String> slugs,
    Fit fit,
    List<Fit> replicates) {

  public CutOff {
    slugs = List.copyOf(slugs);
    replicates = List.copyOf(replicates);
    if (lastBudget.getYear() >= before) {
      throw new IllegalArgumentException(
          "Parameters for %d are made of a budget of %s".formatted(before, lastBudget));
    }
    var sorted = new ArrayList<>(slugs);
    Collections.sort(sorted);
    if (!sorted.equals(slugs)) {
      throw new IllegalArgumentException("The slugs before " + before + " are not in order");
    }
    for (var each : all(fit, replicates)) {
      if (each.history().size() != slugs.size()) {
        throw new IllegalArgumentException(
            "%d sectors have %d means".formatted(slugs.size(), each.history().size()));
      }
    }
  }

  /// Scores the sectors of a sheet.
  public List<ScoredSector> scores(
      FeatureSheet sheet, List<FeatureColumn> columns, Function<SectorCode, String> slug) {
    return fit.scores(sheet, columns, slugs, slug);
  }

  /// The scores of each replicate.
  public List<List<ScoredSector>> replicateScores(
      FeatureSheet sheet, List<FeatureColumn> columns, Function<SectorCode, String> slug) {
    return replicates.stream().map(each -> each.scores(sheet, columns, slugs, slug)).toList();
  }

  void requireColumns(int columns) {
    all(fit, replicates).forEach(each -> each.model().requireColumns(columns));
  }

  private static List<Fit> all(Fit fit, List<Fit> replicates) {
    var all = new ArrayList<>(replicates);
    all.addFirst(fit);
    return all;
  }
}
