package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What prices told about the sectors before a budget: no price of its day or later is looked at.
///
/// Spans of days end two days before the budget, since the returns that rankings are measured on
/// begin on the day before it. Where prices begin later than a span they make it shorter.
@Service
public class MarketBefore {

  private static final int LAST = -2;
  private static final int LONG = 20;
  private static final int SHORT = 10;

  private final StoredPrices prices;
  private final SymbolSectors sectors;
  private final PastReactions reactions;

  MarketBefore(StoredPrices prices, SymbolSectors sectors, PastReactions reactions) {
    this.prices = prices;
    this.sectors = sectors;
    this.reactions = reactions;
  }

  /// The features `momentum_20` and `momentum_10` (a sector's mean return over so many days),
  /// `volatility` and `beta` (of its daily moves in the longer span, beta against all shares), and
  /// for each window `previous_<window>` (the return after the last budget that was over) and
  /// `past_mean_<window>` (the mean over all earlier budgets of what the sector returned more than
  /// the mean sector). A feature that cannot be told is absent.
  @Transactional(readOnly = true)
  public MarketFeatures of(LocalDate budget) {
    var features = new ArrayList<KnownFeature>();
    span(budget).ifPresent(span -> features.addAll(of(span, sectors.on(budget))));
    features.addAll(ReactionFeatures.of(reactions.before(budget)));
    return new MarketFeatures(budget, features);
  }

  /// How the sectors moved after each earlier budget, as far as could be seen before this one.
  @Transactional(readOnly = true)
  public List<Reaction> reactions(LocalDate budget) {
    return reactions.before(budget);
  }

  private Optional<PriceSpan> span(LocalDate budget) {
    return prices
        .richestSourceBefore(budget)
        .flatMap(source -> {
          var days = prices.daysBefore(source, budget).between(LAST - LONG, LAST);
          return days.byOffset().isEmpty()
              ? Optional.empty()
              : new PriceSpan(days, prices.shares(source, days)).last(LONG);
        });
  }

  static List<KnownFeature> of(PriceSpan span, Map<String, SectorCode> sectors) {
    var daily = DailyMoves.of(span, sectors);
    var features = new ArrayList<KnownFeature>();
    features.add(momentum(LONG, span, sectors));
    span.last(SHORT).ifPresent(end -> features.add(momentum(SHORT, end, sectors)));
    features.add(new KnownFeature("volatility", span.knownOn(), span.moves(), daily.volatility()));
    features.add(new KnownFeature("beta", span.knownOn(), span.moves(), daily.beta()));
    return features;
  }

  private static KnownFeature momentum(int name, PriceSpan span, Map<String, SectorCode> sectors) {
    return new KnownFeature(
        "momentum_" + name,
        span.knownOn(),
        span.moves(),
        SectorMean.of(span.sound(), sectors, span::whole));
  }
}
