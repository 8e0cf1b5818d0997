package org.basir.training.ranker;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.ranker.LinearModel;

/// Weighs the scores of rankers by ridge regression on what they scored budgets they had not
/// learned from.
record Stacking(Rounds rounds, int place) {

  private static final Ridge RIDGE = new Ridge(300, 0);

  /// Equal weights where nothing is known yet.
  Prediction of(List<Family> members) {
    var rankers = members.stream().map(new Choice(rounds, place)::of).toList();
    var weights = weights(rankers);
    var scores = new double[rounds.budget(place).sectors()];
    var wrong = new double[scores.length];
    for (int member = 0; member < rankers.size(); member++) {
      var own = rounds.prediction(rankers.get(member), place);
      for (int i = 0; i < scores.length; i++) {
        scores[i] += weights.weights().get(member) * own.scores()[i];
        wrong[i] += weights.weights().get(member) * own.wrongText()[i];
      }
    }
    return new Prediction(rounds.budget(place), scores, wrong);
  }

  LinearModel weights(List<Ranker> rankers) {
    var inner = rankers.stream().map(ranker -> rounds.inner(ranker, place)).toList();
    var groups = new ArrayList<Examples.Group>();
    for (int budget = 0; budget < inner.getFirst().size(); budget++) {
      int which = budget;
      groups.add(group(inner.stream().map(own -> own.get(which)).toList()));
    }
    return groups.isEmpty()
        ? new LinearModel(rankers.stream().map(_ -> 1.0).toList())
        : RIDGE.fit(new Examples(groups));
  }

  /// Centred, since only differences within a budget mean anything.
  private static Examples.Group group(List<Prediction> members) {
    var places = members.getFirst().places();
    var rows = new double[places.length][members.size()];
    var ranks = new double[places.length];
    for (int member = 0; member < members.size(); member++) {
      double mean = 0;
      for (int at : places) {
        mean += members.get(member).scores()[at] / places.length;
      }
      for (int i = 0; i < places.length; i++) {
        rows[i][member] = members.get(member).scores()[places[i]] - mean;
        ranks[i] = members.getFirst().budget().rank(places[i]);
      }
    }
    return new Examples.Group(rows, ranks);
  }
}
