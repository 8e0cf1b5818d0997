package org.basir.ranking.ranker;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.basir.inference.ranker.FeatureColumn;
import org.basir.ranking.returns.Window;

/// The features that a ranker may read, each with what it is.
public final class FeatureNames {

  /// What prices tell.
  public static final List<String> MARKET;

  /// All of them.
  static final List<String> ALL;

  private static final Map<String, String> ABOUT = new LinkedHashMap<>();

  static {
    ABOUT.put(FeatureColumn.HISTORY.name(), "shrunken mean rank after the budgets learned from");
    ABOUT.put("log_excerpts", "how many excerpts speak of the sector, as a logarithm");
    ABOUT.put("log_mass", "sum of the sector's scores over all excerpts, as a logarithm");
    ABOUT.put("share", "share of all mentions that are the sector's");
    ABOUT.put("part_b", "share of its excerpts in part B, the tax proposals");
    ABOUT.put("taxes", "share of its excerpts under a title about taxes or duties");
    ABOUT.put("giving", "words that give, per excerpt, as a logarithm");
    ABOUT.put("taking", "words that take, per excerpt, as a logarithm");
    ABOUT.put("duty_up", "sentences that raise or impose a duty, per excerpt");
    ABOUT.put("duty_down", "sentences that lower or end a duty, per excerpt");
    ABOUT.put("outlay", "sentences that give money, per excerpt");
    ABOUT.put("exemption", "sentences that spare a duty, per excerpt");
    ABOUT.put("withdrawal", "sentences that end an exemption or subsidy, per excerpt");
    ABOUT.put("novelty", "share of word triples new against speeches of earlier years");
    ABOUT.put("interim", "1 for an interim budget");
    ABOUT.put("years_since_election", "years since the last general election");
    var market = new LinkedHashMap<String, String>();
    market.put("momentum_20", "return over the 20 trading days that end two days before");
    market.put("momentum_10", "return over the 10 trading days that end two days before");
    market.put("volatility", "deviation of its daily moves before the speech");
    market.put("beta", "slope of its daily moves over the market's before the speech");
    for (var window : Window.values()) {
      var code = window.name().toLowerCase(Locale.ROOT);
      market.put("previous_" + code, "return " + code + " after the last budget before");
      market.put("past_mean_" + code, "mean return " + code + " after all earlier budgets");
    }
    ABOUT.putAll(market);
    MARKET = List.copyOf(market.keySet());
    ALL = Collections.unmodifiableList(new ArrayList<>(ABOUT.keySet()));
  }

  private FeatureNames() {}

  /// What a feature is, in a few words; its name if that is all we know.
  public static String about(String name) {
    return ABOUT.getOrDefault(name, name);
  }
}
