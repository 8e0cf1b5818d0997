package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.training.ranker.SpeechFeatures.Feature;
import org.basir.training.ranker.SpeechFeatures.Origin;

/// Budgets with the speech of another one: of the last before it that had one, for the first that
/// of the last.
final class WrongText {

  private WrongText() {}

  static List<BudgetSheet> of(TrialData data) {
    var sheets = data.budgets().stream().map(RankedBudget::sheet).toList();
    var texts =
        data.features().stream()
            .filter(feature -> feature.origin() == Origin.SPEECH)
            .map(Feature::name)
            .toList();
    var wrong = new ArrayList<BudgetSheet>();
    for (int i = 0; i < sheets.size(); i++) {
      var other = spoken(sheets, i, texts).orElse(sheets.get(i));
      wrong.add(mixed(sheets.get(i), other, texts));
    }
    return wrong;
  }

  private static Optional<BudgetSheet> spoken(
      List<BudgetSheet> sheets, int place, List<String> texts) {
    var order = new ArrayList<>(sheets.subList(place + 1, sheets.size()));
    order.addAll(sheets.subList(0, place));
    return order.reversed().stream()
        .filter(sheet -> sheet.features().features().keySet().containsAll(texts))
        .findFirst();
  }

  private static BudgetSheet mixed(BudgetSheet sheet, BudgetSheet other, List<String> texts) {
    FeatureSheet features = sheet.features();
    for (var text : texts) {
      var values = other.features().features().get(text);
      if (values != null) {
        features = features.with(text, values);
      }
    }
    var vectors = new HashMap<SectorCode, float[]>();
    other
        .sectors()
        .forEach(sector -> other.vector(sector).ifPresent(it -> vectors.put(sector, it)));
    return new BudgetSheet(sheet.date(), features, vectors);
  }
}
