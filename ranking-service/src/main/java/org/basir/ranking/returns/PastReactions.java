package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.stereotype.Component;

/// How the sectors moved after earlier budgets, as far as could be seen before a day.
@Component
class PastReactions {

  private final StoredPrices prices;
  private final SymbolSectors sectors;
  private final BudgetDates budgets;

  PastReactions(StoredPrices prices, SymbolSectors sectors, BudgetDates budgets) {
    this.prices = prices;
    this.sectors = sectors;
    this.budgets = budgets;
  }

  /// The reactions, the earliest budget's first. A window that was not over before this day is
  /// absent.
  List<Reaction> before(LocalDate day) {
    return budgets.before(day).stream().flatMap(past -> to(past, day).stream()).toList();
  }

  private List<Reaction> to(LocalDate budget, LocalDate limit) {
    return prices
        .richestSource(budget, limit)
        .map(source -> {
          var days = prices.daysUntil(source, budget, limit);
          var shares = prices.shares(source, days).stream().map(ShareReturn::of).toList();
          return reactions(budget, days, BudgetReturns.bySector(shares, sectors.on(budget)));
        })
        .orElseGet(List::of);
  }

  private static List<Reaction> reactions(
      LocalDate budget, TradingDays days, List<SectorReturn> returns) {
    var reactions = new ArrayList<Reaction>();
    for (var window : Window.values()) {
      var means = means(returns, window);
      if (!means.isEmpty()) {
        var end = Objects.requireNonNull(days.byOffset().get(window.end()));
        reactions.add(new Reaction(budget, window, end, means));
      }
    }
    return reactions;
  }

  private static SortedMap<SectorCode, Double> means(List<SectorReturn> returns, Window window) {
    var means = new TreeMap<SectorCode, Double>();
    for (var sector : returns) {
      var found = sector.windows().get(window);
      if (found != null && found.n() >= SectorReturn.FEWEST_COMPANIES) {
        means.put(sector.sector(), found.mean());
      }
    }
    return means;
  }
}
