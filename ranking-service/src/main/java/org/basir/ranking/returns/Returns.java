package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.ranking.price.PriceSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Computes returns around budgets from the imported prices.
@Service
public class Returns {

  private final StoredPrices prices;
  private final SymbolSectors sectors;

  Returns(StoredPrices prices, SymbolSectors sectors) {
    this.prices = prices;
    this.sectors = sectors;
  }

  /// The returns around a budget by the source with most prices there.
  ///
  /// @return empty if there are no prices around the day
  @Transactional(readOnly = true)
  public Optional<BudgetReturns> around(LocalDate budget, PriceBasis basis) {
    return prices.richestSource(budget).map(source -> around(budget, source, basis));
  }

  /// The returns around a budget by the prices of one source.
  @Transactional(readOnly = true)
  public BudgetReturns around(LocalDate budget, PriceSource source, PriceBasis basis) {
    var days = prices.days(source, budget);
    var shares = shares(source, days, basis).toList();
    return new BudgetReturns(
        budget, source, days.byOffset(), BudgetReturns.bySector(shares, sectors.on(budget)));
  }

  private Stream<ShareReturn> shares(PriceSource source, TradingDays days, PriceBasis basis) {
    return switch (basis) {
      case ADJUSTED ->
          prices.shares(source, days).stream().map(ShareReturn::of).map(ShareReturn::unbroken);
      case AS_TRADED -> prices.asTraded(source, days).stream().map(ShareReturn::of);
    };
  }
}
