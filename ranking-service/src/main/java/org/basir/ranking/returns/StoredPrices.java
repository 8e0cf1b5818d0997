package org.basir.ranking.returns;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.basir.ranking.price.PriceSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The imported prices around a day.
@Component
class StoredPrices {

  private static final int DAYS_BEFORE = 60;
  private static final int DAYS_AFTER = 60;

  private final JdbcClient jdbc;

  StoredPrices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The source with most prices around this day, if there is any.
  Optional<PriceSource> richestSource(LocalDate budget) {
    return richestBetween(budget.minusDays(TradingDays.LONGEST_BREAK), budget.plusDays(DAYS_AFTER));
  }

  /// The source with most prices around this day and before the limit, if there is any.
  Optional<PriceSource> richestSource(LocalDate budget, LocalDate limit) {
    return richestBetween(budget.minusDays(TradingDays.LONGEST_BREAK), lastAround(budget, limit));
  }

  /// The source with most prices in the weeks before this day, if there is any.
  Optional<PriceSource> richestSourceBefore(LocalDate budget) {
    return richestBetween(budget.minusDays(DAYS_BEFORE), budget.minusDays(1));
  }

  private Optional<PriceSource> richestBetween(LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select source from daily_price
            where traded_on between ? and ?
            group by source order by count(*) desc, source limit 1
            """)
        .params(from, to)
        .query(PriceSource.class)
        .optional();
  }

  /// When the last import ended, if there was any.
  Optional<Instant> lastImport() {
    return jdbc.sql(
            "select finished_at from price_import where finished_at is not null"
                + " order by finished_at desc limit 1")
        .query((row, _) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  TradingDays days(PriceSource source, LocalDate budget) {
    return days(source, budget, Window.days());
  }

  TradingDays days(PriceSource source, LocalDate budget, SortedSet<Integer> needed) {
    var days = days(source, budget.minusDays(DAYS_BEFORE), budget.plusDays(DAYS_AFTER));
    return TradingDays.around(budget, days, needed);
  }

  /// The days of all windows that were over before the limit.
  TradingDays daysUntil(PriceSource source, LocalDate budget, LocalDate limit) {
    var days = days(source, budget.minusDays(DAYS_BEFORE), lastAround(budget, limit));
    return TradingDays.around(budget, days, Window.days());
  }

  private static LocalDate lastAround(LocalDate budget, LocalDate limit) {
    var days = Stream.of(budget.plusDays(DAYS_AFTER), limit.minusDays(1));
    return days.min(naturalOrder()).orElseThrow();
  }

  /// The trading days that lead to a budget, none of its day or later.
  TradingDays daysBefore(PriceSource source, LocalDate budget) {
    return TradingDays.before(
        budget, days(source, budget.minusDays(DAYS_BEFORE), budget.minusDays(1)));
  }

  private List<LocalDate> days(PriceSource source, LocalDate from, LocalDate to) {
    return jdbc.sql(
            """
            select distinct traded_on from daily_price
            where source = ? and traded_on between ? and ? order by traded_on
            """)
        .params(source.name(), from, to)
        .query((row, _) -> row.getObject("traded_on", LocalDate.class))
        .list();
  }

  /// Every share with a price on one of the days, by symbol; splits and bonus shares between the
  /// days are taken out.
  List<ShareWindow> shares(PriceSource source, TradingDays days) {
    var adjustments = adjustments(source, days);
    return asTraded(source, days).stream()
        .map(share -> share.adjusted(adjustments.getOrDefault(share.symbol(), List.of()), days))
        .toList();
  }

  /// The same with the prices that were paid.
  List<ShareWindow> asTraded(PriceSource source, TradingDays days) {
    var bars = new TreeMap<String, Map<Integer, Bar>>();
    days.byOffset().forEach((offset, day) -> addBars(source, offset, day, bars));
    var shares = new ArrayList<ShareWindow>();
    bars.forEach((symbol, byOffset) -> shares.add(new ShareWindow(symbol, byOffset)));
    return shares;
  }

  /// An inferred action counts only where none is given within days of it.
  private Map<String, List<Adjustment>> adjustments(PriceSource source, TradingDays days) {
    if (source.adjusted() || days.byOffset().isEmpty()) {
      return Map.of();
    }
    return jdbc
        .sql(
            """
            select symbol, ex_date, factor, kind = 'INFERRED' as inferred
            from corporate_action as action
            where ex_date > :first and ex_date <= :last and source in ('', :source)
              and (kind <> 'INFERRED' or not exists (
                     select from corporate_action as given
                     where given.source = '' and given.symbol = action.symbol
                       and given.ex_date between action.ex_date - 7 and action.ex_date + 7))
            """)
        .param("first", days.byOffset().sequencedValues().getFirst())
        .param("last", days.byOffset().sequencedValues().getLast())
        .param("source", source.name())
        .query((row, _) ->
            new Adjustment(
                row.getString("symbol"),
                row.getObject("ex_date", LocalDate.class),
                row.getDouble("factor"),
                row.getBoolean("inferred")))
        .list()
        .stream()
        .collect(Collectors.groupingBy(Adjustment::symbol));
  }

  private void addBars(
      PriceSource source, int offset, LocalDate day, Map<String, Map<Integer, Bar>> bars) {
    jdbc.sql("select symbol, open, close from daily_price where source = ? and traded_on = ?")
        .params(source.name(), day)
        .query(row -> {
          bars.computeIfAbsent(row.getString(1), _ -> new HashMap<>())
              .put(offset, new Bar(row.getDouble(2), row.getDouble(3)));
        });
  }
}
