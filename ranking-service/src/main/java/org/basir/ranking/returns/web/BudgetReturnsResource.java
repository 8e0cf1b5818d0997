package org.basir.ranking.returns.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.Sector;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.price.PriceSource;
import org.basir.ranking.returns.BudgetReturns;
import org.basir.ranking.returns.PriceBasis;
import org.basir.ranking.returns.SectorReturn;
import org.basir.ranking.returns.Statistic;

/// Sector returns around a budget.
///
/// @param basis whether splits and bonus shares are taken out of the prices
/// @param days the trading days used, by distance from the budget
/// @param fewestCompanies a return of fewer is shown and never ranked
record BudgetReturnsResource(
    LocalDate budget,
    PriceSource source,
    PriceBasis basis,
    SortedMap<Integer, LocalDate> days,
    int fewestCompanies,
    List<SectorResource> sectors) {

  /// @param companies with sound prices
  /// @param windows by the name of the window, such as `oo_m1_p1`
  record SectorResource(
      int code, String slug, String name, int companies, Map<String, Statistic> windows) {

    static SectorResource of(Sector sector, SectorReturn found) {
      var windows = new TreeMap<String, Statistic>();
      found.windows().forEach((window, statistic) -> windows.put(window.code(), statistic));
      return new SectorResource(
          sector.code().value(), sector.slug(), sector.name(), found.companies(), windows);
    }
  }

  static BudgetReturnsResource of(BudgetReturns found, PriceBasis basis, Taxonomy taxonomy) {
    return new BudgetReturnsResource(
        found.date(),
        found.source(),
        basis,
        found.days(),
        SectorReturn.FEWEST_COMPANIES,
        found.sectors().stream()
            .flatMap(sector ->
                taxonomy.find(sector.sector()).stream()
                    .map(known -> SectorResource.of(known, sector)))
            .toList());
  }
}
