package org.basir.ranking.returns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;
import org.basir.ranking.price.PriceSource;

/// What sectors returned around a budget.
///
/// @param date of the budget
/// @param days the trading days the windows are made of; those without prices are absent
/// @param sectors with at least one company, by code
public record BudgetReturns(
    LocalDate date,
    PriceSource source,
    SortedMap<Integer, LocalDate> days,
    List<SectorReturn> sectors) {

  public BudgetReturns {
    sectors = List.copyOf(sectors);
  }

  /// @param sectors of the symbols on the day of the budget
  static List<SectorReturn> bySector(List<ShareReturn> shares, Map<String, SectorCode> sectors) {
    var bySector = new TreeMap<SectorCode, List<ShareReturn>>();
    for (var share : shares) {
      var sector = sectors.get(share.symbol());
      if (sector != null) {
        bySector.computeIfAbsent(sector, _ -> new ArrayList<>()).add(share);
      }
    }
    var cuts = cuts(bySector.values().stream().flatMap(List::stream).toList());
    return bySector.entrySet().stream()
        .map(entry -> SectorReturn.of(entry.getKey(), entry.getValue(), cuts))
        .toList();
  }

  private static Map<Window, Cut> cuts(List<ShareReturn> shares) {
    var sound = shares.stream().filter(share -> !share.suspect()).toList();
    var cuts = new EnumMap<Window, Cut>(Window.class);
    for (var window : Window.values()) {
      cuts.put(window, Cut.of(Statistic.returns(window, sound)));
    }
    return cuts;
  }
}
