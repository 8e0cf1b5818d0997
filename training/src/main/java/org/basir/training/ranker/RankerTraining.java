package org.basir.training.ranker;

import java.util.List;
import java.util.stream.IntStream;
import org.basir.metrics.format.SectorReturns;

/// Trains a ranker on an expanding window: for every year the budgets before it, to the last year
/// of training.
///
/// The regression explains what the history leaves over: the target of a row is the centred rank
/// less the shrunken mean rank that the sector had before that year.
public final class RankerTraining {

  private final RankerSettings settings;

  public RankerTraining(RankerSettings settings) {
    this.settings = settings;
  }

  /// Trains.
  ///
  /// @param returns of one target; sectors of fewer than three companies are left out
  /// @param speeches at least one, which says what the codes of the returns mean; in any order, all
  ///   with the same names of features and the same taxonomy
  /// @throws IllegalArgumentException if there are too few budgets to learn from, or the returns
  ///   are about a sector that the taxonomy of the speeches does not have
  public RankerFile train(SectorReturns returns, List<SpeechFeatures> speeches) {
    var budgets =
        RankedBudget.of(returns, speeches).stream()
            .filter(budget -> budget.date().getYear() <= settings.lastYear())
            .toList();
    var cutOffs = cutOffs(budgets, names(speeches), SectorSlugs.of(speeches));
    if (cutOffs.isEmpty()) {
      throw new IllegalArgumentException(
          "%d budgets to %d are too few to learn from; %d are needed"
              .formatted(budgets.size(), settings.lastYear(), settings.fewestBudgets()));
    }
    return new RankerFile(
        settings.name(),
        returns.target(),
        settings.shrinkage(),
        settings.penalty(),
        settings.lastYear(),
        cutOffs);
  }

  private static List<String> names(List<SpeechFeatures> speeches) {
    var names = speeches.stream().map(SpeechFeatures::names).distinct().toList();
    if (names.size() > 1) {
      throw new IllegalArgumentException("The speeches have different features: " + names);
    }
    return names.isEmpty() ? List.of() : names.getFirst();
  }

  private List<RankerFile.CutOff> cutOffs(
      List<RankedBudget> budgets, List<String> names, SectorSlugs slugs) {
    return budgets.stream()
        .map(budget -> budget.date().getYear() + 1)
        .distinct()
        .map(year -> before(year, budgets))
        .filter(known -> known.size() >= settings.fewestBudgets())
        .map(known -> cutOff(known, names, slugs))
        .toList();
  }

  private RankerFile.CutOff cutOff(
      List<RankedBudget> known, List<String> names, SectorSlugs slugs) {
    var last = known.getLast().date();
    return new RankerFile.CutOff(
        last.getYear() + 1,
        known.size(),
        last,
        slugs.named(RankedBudget.shrunkenMeans(known, settings.shrinkage())),
        weights(known, names));
  }

  private List<RankerFile.Weight> weights(List<RankedBudget> known, List<String> names) {
    var spoken = known.stream().filter(budget -> budget.speech().isPresent()).count();
    if (names.isEmpty() || spoken < settings.fewestBudgets() - 1) {
      return List.of();
    }
    var rows = known.stream().flatMap(budget -> rows(budget, known).stream()).toList();
    var ridge = Ridge.fit(rows, settings.penalty());
    return IntStream.range(0, names.size())
        .mapToObj(i -> weight(names.get(i), ridge.columns().get(i)))
        .toList();
  }

  private static RankerFile.Weight weight(String name, Ridge.Column column) {
    return new RankerFile.Weight(name, column.mean(), column.scale(), column.weight());
  }

  private List<Ridge.Row> rows(RankedBudget budget, List<RankedBudget> known) {
    var history =
        RankedBudget.shrunkenMeans(before(budget.date().getYear(), known), settings.shrinkage());
    return budget.speech().stream()
        .flatMap(speech ->
            budget.ranks().entrySet().stream()
                .map(entry ->
                    new Ridge.Row(
                        speech.values(entry.getKey()),
                        entry.getValue() - history.getOrDefault(entry.getKey(), 0.0))))
        .toList();
  }

  private static List<RankedBudget> before(int year, List<RankedBudget> budgets) {
    return budgets.stream().filter(budget -> budget.date().getYear() < year).toList();
  }
}
