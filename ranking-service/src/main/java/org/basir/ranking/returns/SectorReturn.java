package org.basir.ranking.returns;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.basir.metrics.taxonomy.SectorCode;

/// The returns of a sector around a budget.
///
/// @param companies with prices that are not suspect
/// @param windows absent where no company has a return; a mean of fewer than [#FEWEST_COMPANIES] is
///   given for the record and enters no ranking
public record SectorReturn(SectorCode sector, int companies, Map<Window, Statistic> windows) {

  /// Fewer companies than this make no return of a sector.
  public static final int FEWEST_COMPANIES = 3;

  public SectorReturn {
    // an EnumMap cannot be copied from an empty map of another kind
    var copy = new EnumMap<Window, Statistic>(Window.class);
    copy.putAll(windows);
    windows = Collections.unmodifiableMap(copy);
  }

  /// @param cuts for every window
  static SectorReturn of(SectorCode sector, List<ShareReturn> shares, Map<Window, Cut> cuts) {
    var sound = shares.stream().filter(share -> !share.suspect()).toList();
    var windows = new EnumMap<Window, Statistic>(Window.class);
    cuts.forEach((window, cut) ->
        Statistic.of(window, sound, cut).ifPresent(statistic -> windows.put(window, statistic)));
    return new SectorReturn(sector, sound.size(), windows);
  }
}
