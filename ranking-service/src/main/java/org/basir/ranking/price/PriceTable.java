package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The prices kept, one per source, day and symbol.
@Component
class PriceTable {

  private static final String UPSERT =
      """
      insert into daily_price (source, traded_on, symbol, open, close, series)
      select ?, q.*
      from unnest(?::date[], ?::text[], ?::float8[], ?::float8[], ?::int[]) as q
      on conflict (source, traded_on, symbol) do update
      set open = excluded.open, close = excluded.close, series = excluded.series
      where excluded.series <= daily_price.series
        and (excluded.open, excluded.close, excluded.series)
            is distinct from (daily_price.open, daily_price.close, daily_price.series)
      returning xmax = 0 as added
      """;

  private final JdbcClient jdbc;

  PriceTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What became of some prices; those that are neither were known, or given twice.
  record Written(int added, int replaced) {

    int all() {
      return added + replaced;
    }
  }

  /// Adds or corrects prices.
  Written write(PriceSource source, Collection<Quote> quotes) {
    var distinct = distinct(quotes).values();
    var added =
        jdbc.sql(UPSERT)
            .param(source.name())
            .param(strings(distinct, quote -> quote.date().toString()))
            .param(strings(distinct, Quote::symbol))
            .param(distinct.stream().map(Quote::open).toArray(Double[]::new))
            .param(distinct.stream().map(Quote::close).toArray(Double[]::new))
            .param(
                distinct.stream().map(quote -> quote.series().precedence()).toArray(Integer[]::new))
            .query(Boolean.class)
            .list();
    var fresh = (int) added.stream().filter(Boolean::booleanValue).count();
    return new Written(fresh, added.size() - fresh);
  }

  // One statement cannot write a row twice, and two imports that lock rows in different orders
  // could wait for each other for ever.
  private static SortedMap<Key, Quote> distinct(Collection<Quote> quotes) {
    var distinct = new TreeMap<Key, Quote>();
    for (var quote : quotes) {
      distinct.merge(
          new Key(quote.date(), quote.symbol()),
          quote,
          (known, next) ->
              next.series().precedence() <= known.series().precedence() ? next : known);
    }
    return distinct;
  }

  private static String[] strings(Collection<Quote> quotes, Function<Quote, String> value) {
    return quotes.stream().map(value).toArray(String[]::new);
  }

  private record Key(LocalDate date, String symbol) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
      var byDate = date.compareTo(other.date);
      return byDate != 0 ? byDate : symbol.compareTo(other.symbol);
    }
  }
}
