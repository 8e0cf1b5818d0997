package org.basir.ranking.evaluation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.basir.inference.ranker.FeatureSheet;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.ranker.Ranker;
import org.basir.ranking.ranker.SectorOrder;
import org.basir.ranking.ranker.SpeechFeatures;
import org.basir.ranking.returns.KnownFeature;
import org.basir.ranking.returns.MarketBefore;
import org.basir.ranking.returns.PriorReturns;

/// Lets every contender score the sectors of a budget. None of them is shown a return of the budget
/// itself or of a later one.
record Scoring(
    Ranker ranker, Taxonomy taxonomy, PastReturns past, PriorReturns prior, MarketBefore market) {

  /// What there is of a budget that has a speech.
  ///
  /// @param known all that was known before it
  /// @param blind the same without the speech
  /// @param wrong the same with the speech of another budget
  record Told(SpeechFeatures speech, FeatureSheet known, FeatureSheet blind, FeatureSheet wrong) {}

  /// What can be said of a budget without its speech.
  Scores of(LocalDate budget) {
    return scores(budget, Optional.empty());
  }

  Scores of(LocalDate budget, Told told) {
    return scores(budget, Optional.of(told));
  }

  private Scores scores(LocalDate budget, Optional<Told> told) {
    var scores = new EnumMap<Contender, Map<SectorCode, Double>>(Contender.class);
    for (var contender : Contender.values()) {
      scores.put(
          contender,
          contender.readsSpeech()
              ? told.map(it -> read(contender, budget, it)).orElseGet(Map::of)
              : unread(contender, budget));
    }
    scores.values().removeIf(Map::isEmpty);
    return new Scores(scores);
  }

  private Map<SectorCode, Double> read(Contender contender, LocalDate budget, Told told) {
    var year = budget.getYear();
    return switch (contender) {
      case RANKER -> byOrder(ranker.rank(year, told.known()));
      case TEXT_BLIND -> byOrder(ranker.rank(year, told.blind()));
      case WRONG_YEAR_TEXT -> byOrder(ranker.rank(year, told.wrong()));
      case MENTION_COUNT -> each(code -> told.speech().of(code).excerpts());
      case MEAN_PAST_RETURN,
          MEAN_PAST_RANK,
          PREVIOUS_ORDER,
          PRIOR_RETURN,
          MOMENTUM_10,
          LOW_VOLATILITY,
          LOW_BETA,
          MEAN_OTHER_RANK,
          CONSTANT ->
          unread(contender, budget);
    };
  }

  private Map<SectorCode, Double> unread(Contender contender, LocalDate budget) {
    return switch (contender) {
      case MEAN_PAST_RETURN -> known(past.meanReturn(budget));
      case MEAN_PAST_RANK -> known(past.meanRank(budget));
      case PREVIOUS_ORDER -> known(past.previous(budget));
      case PRIOR_RETURN -> knownIfAny(prior.before(budget));
      case MOMENTUM_10 -> knownIfAny(feature(budget, "momentum_10"));
      case LOW_VOLATILITY -> knownIfAny(negated(feature(budget, "volatility")));
      case LOW_BETA -> knownIfAny(negated(feature(budget, "beta")));
      case MEAN_OTHER_RANK -> known(past.meanOtherRank(budget));
      case RANKER, TEXT_BLIND, WRONG_YEAR_TEXT, MENTION_COUNT -> Map.of();
      case CONSTANT -> each(_ -> 0);
    };
  }

  private Map<SectorCode, Double> feature(LocalDate budget, String name) {
    return market.of(budget).features().stream()
        .filter(feature -> feature.name().equals(name))
        .findFirst()
        .<Map<SectorCode, Double>>map(KnownFeature::bySector)
        .orElseGet(Map::of);
  }

  private static Map<SectorCode, Double> negated(Map<SectorCode, Double> values) {
    var negated = new TreeMap<SectorCode, Double>();
    values.forEach((sector, value) -> negated.put(sector, -value));
    return negated;
  }

  private Map<SectorCode, Double> each(ToDoubleFunction<SectorCode> score) {
    var scores = new TreeMap<SectorCode, Double>();
    taxonomy.codes().forEach(code -> scores.put(code, score.applyAsDouble(code)));
    return scores;
  }

  private Map<SectorCode, Double> knownIfAny(Map<SectorCode, Double> seen) {
    return seen.isEmpty() ? seen : known(seen);
  }

  /// A sector that was not seen before stands in the middle of those that were.
  private Map<SectorCode, Double> known(Map<SectorCode, Double> seen) {
    var middle = seen.values().stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return each(code -> seen.getOrDefault(code, middle));
  }

  private static Map<SectorCode, Double> byOrder(SectorOrder order) {
    var scores = new TreeMap<SectorCode, Double>();
    order.sectors().forEach(ranked -> scores.put(ranked.sector(), ranked.score()));
    return scores;
  }
}
