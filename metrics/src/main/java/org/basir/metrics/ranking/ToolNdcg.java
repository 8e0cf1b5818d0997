package org.basir.metrics.ranking;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.format.TrecQrels;
import org.basir.metrics.format.TrecRun;

/// NDCG of a run and its qrels as another tool reports it, with that tool's choices. It is for
/// comparing with figures made elsewhere; for everything else there is [Ndcg].
public enum ToolNdcg {
  /// `trec_eval -m ndcg` and `ndcg_cut`: the gain is the grade, equal scores stand by sector name
  /// in descending order, scores are single precision, the ideal is of all graded sectors.
  TREC {
    @Override
    double of(ToolList list, int k) {
      return list.inOrder(k, score -> (float) score, ToolNdcg::linear).ratio();
    }
  },
  /// `sklearn.metrics.ndcg_score` over the graded sectors: the gain is the grade, equal scores are
  /// averaged. Sectors the run leaves out are tied last; those without a grade are not looked at.
  SKLEARN {
    @Override
    double of(ToolList list, int k) {
      list.refuseWhatSklearnRefuses();
      return Ndcg.at(k, Gain.RAW).value(list.graded());
    }
  },
  /// `gdeval` and `ndcg_burges`: the gain is `2^grade - 1`, equal scores stand by sector name in
  /// descending order, the ideal is of all graded sectors.
  BURGES {
    @Override
    double of(ToolList list, int k) {
      return list.inOrder(k, score -> score, ToolNdcg::exponential).ratio();
    }
  };

  /// The tool's name, for people.
  public String label() {
    return switch (this) {
      case TREC -> "trec_eval";
      case SKLEARN -> "scikit-learn";
      case BURGES -> "gdeval";
    };
  }

  abstract double of(ToolList list, int k);

  /// The figure of every budget that has both a run and grades; the tools skip the others.
  ///
  /// @param k positions that count, [Ndcg#ALL] for the whole list
  /// @throws IllegalArgumentException where the tool refuses a list
  public SortedMap<String, Double> perBudget(TrecRun run, TrecQrels qrels, int k) {
    var figures = new TreeMap<String, Double>();
    ToolList.byBudget(run, qrels).forEach((budget, list) -> figures.put(budget, of(list, k)));
    return Collections.unmodifiableSortedMap(figures);
  }

  /// The mean over these budgets; NaN if there is none.
  public double mean(TrecRun run, TrecQrels qrels, int k) {
    return perBudget(run, qrels, k).values().stream()
        .mapToDouble(Double::doubleValue)
        .average()
        .orElse(Double.NaN);
  }

  static double linear(int grade) {
    return Math.max(grade, 0);
  }

  static double exponential(int grade) {
    return Math.pow(2, Math.max(grade, 0)) - 1;
  }
}
