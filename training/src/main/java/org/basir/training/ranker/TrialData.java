package org.basir.training.ranker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.inference.ranker.FeatureColumn.Scaling;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.format.SectorReturn;
import org.basir.metrics.format.SectorReturns;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Feature;
import org.basir.training.ranker.SpeechFeatures.Origin;

/// The budgets of a file of returns, the earliest first, with what was known before each.
///
/// @param features of the speeches
record TrialData(List<RankedBudget> budgets, List<Feature> features, SectorSlugs slugs) {

  private static final int FEWEST_SECTORS = 3;

  TrialData {
    budgets = List.copyOf(budgets);
    features = List.copyOf(features);
  }

  /// Joins speeches and returns. Sectors of too few companies are left out, and then budgets of too
  /// few sectors.
  ///
  /// @param speeches at least one, all with the same features and taxonomy
  /// @param vectors by budget and sector what an encoder makes of them; may be empty
  /// @throws IllegalArgumentException if the speeches differ, or the returns are about a sector
  ///   that their taxonomy does not have
  static TrialData of(
      SectorReturns returns,
      List<SpeechFeatures> speeches,
      Map<SpeechFeatures.Budget, Map<SectorCode, float[]>> vectors) {
    var slugs = SectorSlugs.of(speeches);
    var features = features(speeches);
    var budgets = new ArrayList<RankedBudget>();
    byBudget(returns)
        .forEach((date, rows) -> {
          rows.forEach(row -> slugs.slug(row.sector()));
          var speech = speech(date, rows.getFirst().kind(), speeches);
          var sheet = sheet(slugs.codes(), speech);
          var own = speech.map(it -> vectors.getOrDefault(it.budget(), Map.of())).orElse(Map.of());
          budgets.add(
              new RankedBudget(new BudgetSheet(date, sheet, own), ranks(slugs.codes(), rows)));
        });
    return new TrialData(budgets, features, slugs);
  }

  private static SortedMap<LocalDate, List<SectorReturn>> byBudget(SectorReturns returns) {
    var byDate =
        returns.atLeast(SectorReturns.FEWEST_COMPANIES).returns().stream()
            .collect(
                Collectors.groupingBy(SectorReturn::budgetDate, TreeMap::new, Collectors.toList()));
    byDate.values().removeIf(rows -> rows.size() < FEWEST_SECTORS);
    return byDate;
  }

  /// All features of all speeches, each once; what prices told may differ from budget to budget.
  private static List<Feature> features(List<SpeechFeatures> speeches) {
    var names = speeches.stream().map(it -> it.names(Origin.SPEECH)).distinct().toList();
    if (names.size() > 1) {
      throw new IllegalArgumentException("The speeches have different features: " + names);
    }
    var features = new LinkedHashMap<String, Feature>();
    speeches.forEach(it -> it.features().forEach(each -> features.putIfAbsent(each.name(), each)));
    return List.copyOf(features.values());
  }

  private static Optional<SpeechFeatures> speech(
      LocalDate date, String kind, List<SpeechFeatures> speeches) {
    return speeches.stream()
        .filter(speech -> date.equals(speech.budget().date()))
        .findFirst()
        .or(() ->
            speeches.stream()
                .filter(speech -> speech.budget().matchesYearAndKind(date, kind))
                .findFirst());
  }

  private static FeatureSheet sheet(List<SectorCode> codes, Optional<SpeechFeatures> speech) {
    var columns = new LinkedHashMap<String, SortedMap<SectorCode, Double>>();
    speech.ifPresent(it -> it.features().forEach(each -> columns.put(each.name(), each.values())));
    return new FeatureSheet(codes, columns);
  }

  private static double[] ranks(List<SectorCode> codes, List<SectorReturn> rows) {
    var values = new TreeMap<SectorCode, Double>();
    rows.forEach(row -> values.put(row.sector(), row.value()));
    var ranks = FeatureSheet.centredRanks(values);
    return codes.stream().mapToDouble(code -> ranks.getOrDefault(code, Double.NaN)).toArray();
  }

  /// The budgets up to a year.
  TrialData to(int year) {
    return new TrialData(
        budgets.stream().filter(budget -> budget.date().getYear() <= year).toList(),
        features,
        slugs);
  }

  /// The history and the features of these origins.
  List<FeatureColumn> columns(Origin... origins) {
    var columns = new ArrayList<FeatureColumn>();
    columns.add(FeatureColumn.HISTORY);
    for (var feature : features) {
      if (List.of(origins).contains(feature.origin())) {
        columns.add(column(feature));
      }
    }
    return Collections.unmodifiableList(columns);
  }

  private static FeatureColumn column(Feature feature) {
    return new FeatureColumn(
        feature.name(),
        switch (feature.origin()) {
          case SPEECH, MARKET -> Scaling.CENTRED_RANK;
          case CALENDAR -> Scaling.RAW;
        });
  }

  Optional<FeatureColumn> column(String name) {
    return features.stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .map(TrialData::column);
  }

  boolean hasVectors() {
    return budgets.stream()
        .map(RankedBudget::sheet)
        .anyMatch(sheet -> sheet.sectors().stream().anyMatch(it -> sheet.vector(it).isPresent()));
  }
}
