package org.basir.ranking.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.basir.metrics.taxonomy.SectorCode;

/// The daily moves of the sectors beside those of the whole market on the same days.
///
/// @param bySector a move of the sector and one of the market for each day on which enough of its
///   companies were traded; sectors with fewer than [PriceSpan#FEWEST_MOVES] such days are absent
record DailyMoves(SortedMap<SectorCode, List<Move>> bySector) {

  /// @param market the mean of all shares, with or without a sector, each counting the same
  record Move(double sector, double market) {}

  static DailyMoves of(PriceSpan span, Map<String, SectorCode> sectors) {
    var moves = new TreeMap<SectorCode, List<Move>>();
    var sound = span.sound();
    for (var offset = span.first() + 1; offset <= span.end(); offset++) {
      var day = offset;
      var market = market(sound, day);
      SectorMean.of(sound, sectors, share -> PriceSpan.move(share, day))
          .forEach((sector, mean) ->
              moves.computeIfAbsent(sector, _ -> new ArrayList<>()).add(new Move(mean, market)));
    }
    moves.values().removeIf(days -> days.size() < PriceSpan.FEWEST_MOVES);
    return new DailyMoves(moves);
  }

  /// The standard deviation of a sector's daily moves, with n - 1.
  SortedMap<SectorCode, Double> volatility() {
    var deviations = new TreeMap<SectorCode, Double>();
    bySector.forEach((sector, moves) -> {
      var own = moves.stream().map(Move::sector).toList();
      deviations.put(sector, Math.sqrt(covariance(own, own)));
    });
    return deviations;
  }

  /// The slope of a sector's daily moves over the market's; absent if the market did not move.
  SortedMap<SectorCode, Double> beta() {
    var betas = new TreeMap<SectorCode, Double>();
    bySector.forEach((sector, moves) -> {
      var market = moves.stream().map(Move::market).toList();
      var variance = covariance(market, market);
      if (variance > 0) {
        var own = moves.stream().map(Move::sector).toList();
        betas.put(sector, covariance(own, market) / variance);
      }
    });
    return betas;
  }

  private static double market(List<ShareWindow> shares, int day) {
    return shares.stream()
        .flatMapToDouble(share -> PriceSpan.move(share, day).stream())
        .average()
        .orElse(0);
  }

  private static double covariance(List<Double> a, List<Double> b) {
    var meanOfA = SectorMean.of(a);
    var meanOfB = SectorMean.of(b);
    var sum = 0.0;
    for (var i = 0; i < a.size(); i++) {
      sum += (a.get(i) - meanOfA) * (b.get(i) - meanOfB);
    }
    return sum / (a.size() - 1);
  }
}
