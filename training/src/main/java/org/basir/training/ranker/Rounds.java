package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// Lets rankers rank budgets they have not seen.
final class Rounds {

  private static final int INNER_FOLDS = 4;

  private record Key(Ranker ranker, int budget) {}

  private final List<RankedBudget> budgets;
  private final List<BudgetSheet> wrongText;
  private final Protocol protocol;
  private final Map<Key, Prediction> predictions = new ConcurrentHashMap<>();
  private final Map<Key, List<Prediction>> inner = new ConcurrentHashMap<>();

  /// @param wrongText for each budget its sheet with the speech of another one
  Rounds(List<RankedBudget> budgets, List<BudgetSheet> wrongText, Protocol protocol) {
    this.budgets = List.copyOf(budgets);
    this.wrongText = List.copyOf(wrongText);
    this.protocol = protocol;
  }

  /// The budgets that something is known before, by their places.
  int[] ranked() {
    return IntStream.range(0, budgets.size()).filter(it -> !known(it).isEmpty()).toArray();
  }

  RankedBudget budget(int place) {
    return budgets.get(place);
  }

  private List<Integer> known(int place) {
    return IntStream.range(0, budgets.size())
        .filter(other ->
            switch (protocol) {
              case WALK_FORWARD -> other < place;
              case LEAVE_ONE_OUT -> other != place;
            })
        .boxed()
        .toList();
  }

  /// What a ranker that learned from all that may be known scores a budget.
  Prediction prediction(Ranker ranker, int place) {
    var key = new Key(ranker, place);
    var known = predictions.get(key);
    if (known == null) {
      known = predicted(ranker, known(place), place);
      predictions.put(key, known);
    }
    return known;
  }

  /// What it scores the budgets that may be known, each without having learned from it: all there
  /// is to choose settings by.
  List<Prediction> inner(Ranker ranker, int place) {
    return switch (protocol) {
      case WALK_FORWARD ->
          known(place).stream()
              .filter(it -> !known(it).isEmpty())
              .map(it -> prediction(ranker, it))
              .toList();
      case LEAVE_ONE_OUT -> leftOut(ranker, place);
    };
  }

  private List<Prediction> leftOut(Ranker ranker, int place) {
    var key = new Key(ranker, place);
    var found = inner.get(key);
    if (found == null) {
      found = new ArrayList<>();
      for (int fold = 0; fold < INNER_FOLDS; fold++) {
        found.addAll(fold(ranker, known(place), fold));
      }
      inner.put(key, found);
    }
    return found;
  }

  private List<Prediction> fold(Ranker ranker, List<Integer> known, int fold) {
    var rest = known.stream().filter(it -> it % INNER_FOLDS != fold).toList();
    var scorer = ranker.fit(known(rest));
    return known.stream()
        .filter(it -> it % INNER_FOLDS == fold)
        .map(it -> prediction(scorer, it))
        .toList();
  }

  private Prediction predicted(Ranker ranker, List<Integer> known, int place) {
    return prediction(ranker.fit(known(known)), place);
  }

  private Known known(List<Integer> places) {
    return new Known(places.stream().map(budgets::get).toList(), protocol);
  }

  private Prediction prediction(Ranker.Scorer scorer, int place) {
    return new Prediction(
        budgets.get(place),
        scorer.score(budgets.get(place).sheet()),
        scorer.score(wrongText.get(place)));
  }
}
