package org.basir.ranking.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.basir.db.EmbeddedServer;
import org.basir.ranking.RunningService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Nothing that the market did on the day of a speech or later may be in what was known before it.
class MarketBeforeTests {

  private static final List<LocalDate> BUDGETS =
      List.of(LocalDate.of(2014, 7, 10), LocalDate.of(2015, 2, 28), LocalDate.of(2016, 2, 29));
  // of sector 47 and 33 and 6, among others, in the list that is shipped
  private static final int SYMBOLS = 60;

  private static EmbeddedServer server;
  private static RunningService service;

  @BeforeAll
  static void start() {
    server = EmbeddedServer.temporary();
    service = RunningService.on(server);
  }

  @AfterAll
  static void stop() {
    service.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    database().sql("truncate daily_price").update();
  }

  @Test
  void changesWithNoPriceOfTheSpeechOrLater() {
    for (var seed = 1L; seed <= 5; seed++) {
      var random = new Random(seed);
      clear();
      writePrices(random);
      for (var budget : BUDGETS) {
        var before = features(budget);
        assertThat(before.features()).as("seed %d", seed).hasSizeGreaterThanOrEqualTo(4);

        changeFrom(budget, random);

        assertThat(features(budget)).as("seed %d, %s", seed, budget).isEqualTo(before);
        assertThat(reactions(budget)).allSatisfy(it -> assertThat(it.knownOn()).isBefore(budget));
      }
    }
  }

  @Test
  void needsNoPriceOfTheSpeechOrLater() {
    writePrices(new Random(7));
    var budget = BUDGETS.getLast();
    var before = features(budget);
    database().sql("delete from daily_price where traded_on >= ?").param(budget).update();

    assertThat(features(budget)).isEqualTo(before);
  }

  @Test
  void changesWithAPriceBefore() {
    writePrices(new Random(8));
    var budget = BUDGETS.getLast();
    var before = features(budget);
    database()
        .sql("update daily_price set close = close * 1.1 where traded_on = ?")
        .param(budget.minusDays(4))
        .update();

    assertThat(features(budget)).isNotEqualTo(before);
  }

  @Test
  void makesSpansShorterWherePricesBeginLate() {
    writePrices(new Random(9));
    var budget = BUDGETS.getLast();
    database()
        .sql("delete from daily_price where traded_on between ? and ?")
        .params(budget.minusDays(60), budget.minusDays(13))
        .update();

    assertThat(features(budget).features())
        .filteredOn(feature -> feature.name().startsWith("momentum"))
        .extracting(KnownFeature::days)
        .containsOnly(features(budget).features().getFirst().days())
        .allSatisfy(days -> assertThat(days).isBetween(5, 9));
  }

  @Test
  void tellsHowEarlierBudgetsMovedTheSectors() {
    writePrices(new Random(10));

    assertThat(features(BUDGETS.getFirst()).features())
        .extracting(KnownFeature::name)
        .containsExactly("momentum_20", "momentum_10", "volatility", "beta");
    assertThat(features(BUDGETS.getLast()).features())
        .extracting(KnownFeature::name)
        .contains("previous_oo_m1_p1", "past_mean_cc_m1_p20")
        .hasSize(4 + 2 * Window.values().length);
    assertThat(reactions(BUDGETS.getLast()))
        .hasSize(2 * Window.values().length)
        .extracting(Reaction::budget)
        .containsOnly(BUDGETS.get(0), BUDGETS.get(1));
  }

  private static MarketFeatures features(LocalDate budget) {
    return service.bean(MarketBefore.class).of(budget);
  }

  private static List<Reaction> reactions(LocalDate budget) {
    return service.bean(MarketBefore.class).reactions(budget);
  }

  /// Other prices, other days, other shares and another source.
  private static void changeFrom(LocalDate budget, Random random) {
    database()
        .sql("update daily_price set open = open * 1.2, close = close * 0.8 where traded_on >= ?")
        .param(budget)
        .update();
    database()
        .sql("delete from daily_price where traded_on = ?")
        .param(budget.plusDays(random.nextInt(9)))
        .update();
    for (var day = 0; day < 40; day++) {
      write("BHAVCOPY", budget.plusDays(day), random, SYMBOLS * 3);
    }
  }

  private static void writePrices(Random random) {
    for (var budget : BUDGETS) {
      for (var day = -45; day <= 45; day++) {
        if (budget.plusDays(day).getDayOfWeek().getValue() < 6) {
          write("EVENT_WINDOWS", budget.plusDays(day), random, SYMBOLS);
        }
      }
    }
  }

  private static void write(String source, LocalDate day, Random random, int count) {
    var symbols = symbols();
    var size = Math.min(count, symbols.size());
    var rows = IntStream.range(0, size).boxed().toList();
    database()
        .sql(
            """
            insert into daily_price (source, traded_on, symbol, open, close, series)
            select ?, ?, q.*, 0 from unnest(?::text[], ?::float8[], ?::float8[]) as q
            on conflict do nothing
            """)
        .params(
            source,
            day,
            symbols.subList(0, size).toArray(String[]::new),
            rows.stream().map(_ -> 90 + 20 * random.nextDouble()).toArray(Double[]::new),
            rows.stream().map(_ -> 90 + 20 * random.nextDouble()).toArray(Double[]::new))
        .update();
  }

  private static List<String> symbols() {
    var symbols = new ArrayList<>(service.bean(SymbolSectors.class).memberships().keySet());
    symbols.sort(String::compareTo);
    return symbols;
  }

  private static JdbcClient database() {
    return service.database();
  }
}
