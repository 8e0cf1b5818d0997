package org.basir.ranking.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.basir.metrics.taxonomy.SectorCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What sectors returned in the 20 trading days before a budget, by the imported prices.
///
/// They end with the close two days before the budget, since the returns that rankings are measured
/// on begin on the day before it.
@Service
public class PriorReturns {

  private static final int FIRST = -22;
  private static final int LAST = -2;
  private static final SortedSet<Integer> DAYS = new TreeSet<>(List.of(FIRST, LAST));

  private final StoredPrices prices;
  private final SymbolSectors sectors;

  PriorReturns(StoredPrices prices, SymbolSectors sectors) {
    this.prices = prices;
    this.sectors = sectors;
  }

  /// The mean of a sector's companies, for sectors with enough of them; empty if the prices do not
  /// go back so far.
  @Transactional(readOnly = true)
  public SortedMap<SectorCode, Double> before(LocalDate budget) {
    return prices
        .richestSourceBefore(budget)
        .map(source -> prices.shares(source, prices.days(source, budget, DAYS)))
        .map(shares -> bySector(shares, sectors.on(budget)))
        .orElseGet(TreeMap::new);
  }

  /// Changes whenever prices may have.
  @Transactional(readOnly = true)
  public Optional<Instant> lastImport() {
    return prices.lastImport();
  }

  static SortedMap<SectorCode, Double> bySector(
      List<ShareWindow> shares, Map<String, SectorCode> sectors) {
    return SectorMean.of(shares, sectors, PriorReturns::value);
  }

  /// Empty if a price is missing or the share is suspect, as in [ShareReturn].
  private static OptionalDouble value(ShareWindow share) {
    var first = share.bars().get(FIRST);
    var last = share.bars().get(LAST);
    if (first == null || last == null || first.close() < ShareReturn.LOWEST_PRICE) {
      return OptionalDouble.empty();
    }
    var value = last.close() / first.close() - 1;
    return Math.abs(value) > ShareReturn.LARGEST_MOVE
        ? OptionalDouble.empty()
        : OptionalDouble.of(value);
  }
}
