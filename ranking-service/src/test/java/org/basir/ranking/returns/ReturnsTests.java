package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.basir.metrics.taxonomy.SectorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReturnsTests {

  private static final LocalDate BUDGET = LocalDate.of(2016, 2, 29);

  private static final ShareWindow SHARE =
      new ShareWindow(
          "A",
          Map.of(
              -1, new Bar(100, 110),
              0, new Bar(120, 121),
              1, new Bar(125, 99),
              5, new Bar(130, 132),
              20, new Bar(140, 143)));

  @ParameterizedTest
  @CsvSource({
    "oo_m1_p1, 0.25",
    "oo_0_p1, 0.0416666667",
    "cc_m1_0, 0.1",
    "cc_m1_p1, -0.1",
    "cc_m1_p5, 0.2",
    "cc_m1_p20, 0.3"
  })
  void dividesThePricesOfAWindow(String window, double expected) {
    assertThat(Window.of(window).orElseThrow().of(SHARE).orElseThrow())
        .isEqualTo(expected, within(1e-9));
  }

  @Test
  void hasNoReturnWhereAPriceIsMissing() {
    var share = new ShareWindow("A", Map.of(-1, new Bar(1, 1), 0, new Bar(1, 1)));

    assertThat(ShareReturn.of(share).returns()).containsOnlyKeys(Window.CC_M1_0);
  }

  @ParameterizedTest
  @CsvSource({"0.99, 0.99, true", "1.00, 1.00, false", "10, 14.4, false", "10, 14.6, true"})
  void suspectsTinyPricesAndHugeMoves(double before, double after, boolean suspect) {
    var share = new ShareWindow("A", Map.of(-1, new Bar(before, before), 1, new Bar(after, after)));

    assertThat(ShareReturn.of(share).suspect()).isEqualTo(suspect);
  }

  @Test
  void countsEveryCompanyOfASectorTheSameButNoSuspectOne() {
    var shares =
        List.of(share("A", 10, 11), share("B", 100, 90), share("C", 1, 9), share("D", 5, 6));
    var sector = SectorReturn.of(new SectorCode(7), shares);

    var statistic = Objects.requireNonNull(sector.windows().get(Window.OO_M1_P1));
    assertThat(sector.companies()).isEqualTo(3);
    assertThat(statistic.n()).isEqualTo(3);
    assertThat(statistic.mean()).isEqualTo(0.2 / 3, within(1e-12));
    assertThat(statistic.median()).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void takesTheNextTradingDayAsTheBudgetsWhenTheExchangeIsClosed() {
    var days =
        TradingDays.around(BUDGET, days("2016-02-26", "2016-03-01", "2016-03-02"), offsets());

    assertThat(days.byOffset())
        .containsEntry(-1, LocalDate.of(2016, 2, 26))
        .containsEntry(0, LocalDate.of(2016, 3, 1))
        .containsEntry(1, LocalDate.of(2016, 3, 2));
  }

  @Test
  void doesNotTakeAHoleInThePricesForAHoliday() {
    var days =
        TradingDays.around(BUDGET, days("2016-02-01", "2016-02-29", "2016-03-20"), offsets());

    assertThat(days.byOffset()).containsOnlyKeys(0);
    assertThat(TradingDays.around(BUDGET, days("2016-04-01"), offsets()).byOffset()).isEmpty();
    assertThat(TradingDays.around(BUDGET, List.of(), offsets()).byOffset()).isEmpty();
  }

  @Test
  void leavesOutSymbolsWithoutASector() {
    var sectors =
        SymbolSectors.read("test", new StringReader("symbol,sector_code,basis\nA,7,rule\nB,,\n"));

    assertThat(sectors.bySymbol()).isEqualTo(Map.of("A", new SectorCode(7)));
    assertThat(BudgetReturns.bySector(List.of(share("A", 1, 1), share("B", 1, 1)), sectors))
        .extracting(SectorReturn::sector)
        .containsExactly(new SectorCode(7));
  }

  private static ShareReturn share(String symbol, double before, double after) {
    return ShareReturn.of(
        new ShareWindow(symbol, Map.of(-1, new Bar(before, before), 1, new Bar(after, after))));
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  private static SortedSet<Integer> offsets() {
    return new TreeSet<>(List.of(-1, 0, 1));
  }
}
