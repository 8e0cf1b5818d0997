package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
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
    var sector = SectorReturn.of(new SectorCode(7), shares, uncut());

    var statistic = Objects.requireNonNull(sector.windows().get(Window.OO_M1_P1));
    assertThat(sector.companies()).isEqualTo(3);
    assertThat(statistic.n()).isEqualTo(3);
    assertThat(statistic.mean()).isEqualTo(0.2 / 3, within(1e-12));
    assertThat(statistic.median()).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void cutsExtremesForTheMeanOfCutOnly() {
    var shares =
        IntStream.rangeClosed(0, 100).mapToObj(i -> share("S" + i, 100, 100 + 0.1 * i)).toList();
    var sectors = new HashMap<String, SectorCode>();
    shares.forEach(share -> sectors.put(share.symbol(), new SectorCode(8)));
    sectors.put("S0", new SectorCode(7));

    var statistic =
        BudgetReturns.bySector(shares, sectors).getFirst().windows().get(Window.OO_M1_P1);

    assertThat(Objects.requireNonNull(statistic).mean()).isZero();
    assertThat(statistic.meanOfCut()).isEqualTo(0.001, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"2016-02-29, 0", "2016-03-01, 1", "2016-03-05, 5", "2016-02-26, -1"})
  void takesASplitOutOfTheWindowsThatCrossIt(LocalDate exDate, int first) {
    var days = new TreeMap<Integer, LocalDate>();
    SHARE.bars().keySet().forEach(offset -> days.put(offset, BUDGET.plusDays(offset)));
    days.put(-1, LocalDate.of(2016, 2, 26));
    var split = new Adjustment("A", exDate, 2, true);
    var adjusted = ShareReturn.of(SHARE.adjusted(List.of(split), new TradingDays(days)));

    for (var window : Window.values()) {
      var asTraded = window.of(SHARE).orElseThrow();
      var crosses = window.start() < first && first <= window.end();
      assertThat(adjusted.returns().get(window))
          .as("%s", window)
          .isEqualTo(crosses ? 2 * (1 + asTraded) - 1 : asTraded, within(1e-12));
      assertThat(adjusted.inferred().contains(window)).as("%s", window).isEqualTo(crosses);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.02", "0.1", "7", "21"})
  void hasNoReturnOfASplitFreeWindowThatTheUnitChangedIn(double factor) {
    var broken = new HashMap<>(SHARE.bars());
    broken.computeIfPresent(20, (_, bar) -> bar.dividedBy(1 / factor));
    var share = ShareReturn.of(new ShareWindow("A", broken));

    assertThat(share.returns()).containsKey(Window.CC_M1_P20);
    assertThat(share.unbroken().returns())
        .as("the others are sound")
        .containsOnlyKeys(
            Window.OO_M1_P1, Window.OO_0_P1, Window.CC_M1_0, Window.CC_M1_P1, Window.CC_M1_P5);
  }

  @Test
  void takesASaturdaySessionAsADayLikeAnother() {
    var saturday = LocalDate.of(2015, 2, 28);
    var days =
        TradingDays.around(saturday, days("2015-02-27", "2015-02-28", "2015-03-02"), offsets());

    assertThat(days.byOffset())
        .containsEntry(-1, LocalDate.of(2015, 2, 27))
        .containsEntry(0, saturday)
        .containsEntry(1, LocalDate.of(2015, 3, 2));
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

    assertThat(sectors.on(BUDGET)).isEqualTo(Map.of("A", new SectorCode(7)));
    assertThat(
            BudgetReturns.bySector(List.of(share("A", 1, 1), share("B", 1, 1)), sectors.on(BUDGET)))
        .extracting(SectorReturn::sector)
        .containsExactly(new SectorCode(7));
  }

  private static ShareReturn share(String symbol, double before, double after) {
    return ShareReturn.of(
        new ShareWindow(symbol, Map.of(-1, new Bar(before, before), 1, new Bar(after, after))));
  }

  private static Map<Window, Cut> uncut() {
    return Map.of(Window.OO_M1_P1, Cut.of(DoubleStream.empty()));
  }

  private static List<LocalDate> days(String... days) {
    return Stream.of(days).map(LocalDate::parse).toList();
  }

  private static SortedSet<Integer> offsets() {
    return new TreeSet<>(List.of(-1, 0, 1));
  }
}
