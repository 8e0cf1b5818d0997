package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;

class PriorReturnsTests {

  private static final SectorCode SEVEN = new SectorCode(7);

  private final Map<String, SectorCode> sectors =
      Map.of("A", SEVEN, "B", SEVEN, "C", SEVEN, "D", SEVEN);

  @Test
  void averagesTheCompaniesOfASector() {
    assertThat(mean(share("A", 100, 110), share("B", 50, 55), share("C", 10, 9)))
        .isEqualTo(0.1 / 3, within(1e-12));
  }

  @Test
  void needsThreeCompanies() {
    var shares = List.of(share("A", 100, 110), share("B", 50, 55), share("UNKNOWN", 10, 9));

    assertThat(PriorReturns.bySector(shares, sectors)).isEmpty();
  }

  @Test
  void leavesOutTinyPricesSplitsAndMissingDays() {
    var gone = new ShareWindow("D", Map.of(-22, new Bar(1, 1)));

    for (var odd : List.of(share("D", 0.9, 1), share("D", 100, 50), gone)) {
      assertThat(mean(share("A", 100, 110), share("B", 50, 55), share("C", 10, 11), odd))
          .isEqualTo(0.1, within(1e-12));
    }
  }

  private double mean(ShareWindow... shares) {
    return Objects.requireNonNull(PriorReturns.bySector(List.of(shares), sectors).get(SEVEN));
  }

  /// With closing prices only, the next day's being of no matter.
  private static ShareWindow share(String symbol, double first, double last) {
    var bars = new HashMap<Integer, Bar>();
    bars.put(-22, new Bar(999, first));
    bars.put(-2, new Bar(999, last));
    bars.put(-1, new Bar(999, 999));
    return new ShareWindow(symbol, bars);
  }
}
