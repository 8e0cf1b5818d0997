package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The days the exchange was open, as far as the imported prices tell.
@Service
public class TradingCalendar {

  private final JdbcClient jdbc;

  TradingCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A day with prices.
  ///
  /// @param shares how many have a price
  /// @param weekend whether it was a special session on a Saturday or Sunday
  /// @param daysSinceLast days since the last trading day of the source; 0 for its first
  public record TradingDay(
      LocalDate date, PriceSource source, int shares, boolean weekend, int daysSinceLast) {}

  /// The trading days of a source behind a day, earliest first.
  @Transactional(readOnly = true)
  public List<TradingDay> after(LocalDate day, PriceSource source, int limit) {
    return jdbc.sql(
            """
            select traded_on, count(*) as shares, extract(isodow from traded_on) > 5 as weekend,
                   coalesce(traded_on - coalesce(lag(traded_on) over (order by traded_on),
                     (select max(traded_on) from daily_price
                      where source = :source and traded_on <= :day)), 0) as since
            from daily_price
            where source = :source and traded_on > :day
            group by traded_on order by traded_on limit :limit
            """)
        .param("source", source.name())
        .param("day", day)
        .param("limit", limit)
        .query((row, _) ->
            new TradingDay(
                row.getObject("traded_on", LocalDate.class),
                source,
                row.getInt("shares"),
                row.getBoolean("weekend"),
                row.getInt("since")))
        .list();
  }
}
