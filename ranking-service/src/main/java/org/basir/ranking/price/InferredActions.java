package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.basir.ranking.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Finds the splits and bonus shares that nobody gave us in the prices of a source.
@Component
class InferredActions {

  /// Prices further apart than this are not compared, in days.
  private static final int LONGEST_BREAK = 10;

  private final ActionTable table;
  private final Turns turns;
  private final JdbcClient jdbc;

  InferredActions(ActionTable table, Turns turns, JdbcClient jdbc) {
    this.table = table;
    this.turns = turns;
    this.jdbc = jdbc;
  }

  /// Looks again at the days whose prices an import may have changed; needs a transaction.
  void look(PriceSource source, LocalDate first, LocalDate last) {
    if (!source.adjusted()) {
      turns.take("infer actions of " + source);
      var until = last.plusDays(LONGEST_BREAK);
      var inferred =
          moves(source, first, until).stream()
              .map(OvernightMove::inferred)
              .flatMap(Optional::stream)
              .toList();
      table.infer(source, first, until, inferred);
    }
  }

  private List<OvernightMove> moves(PriceSource source, LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            select symbol, traded_on, before, open, close
            from (select symbol, traded_on, open, close,
                         lag(close) over traded as before, lag(traded_on) over traded as day_before
                  from daily_price
                  where source = :source and traded_on between :start and :last
                  window traded as (partition by symbol order by traded_on)) as night
            where traded_on >= :first and traded_on - day_before <= :longest
              and (before > 1.4 * open or before < 0.6 * open)
            """)
        .param("source", source.name())
        .param("start", first.minusDays(LONGEST_BREAK))
        .param("first", first)
        .param("last", last)
        .param("longest", LONGEST_BREAK)
        .query((row, _) ->
            new OvernightMove(
                row.getString("symbol"),
                row.getObject("traded_on", LocalDate.class),
                row.getDouble("before"),
                row.getDouble("open"),
                row.getDouble("close")))
        .list();
  }
}
