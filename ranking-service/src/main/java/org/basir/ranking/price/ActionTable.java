package org.basir.ranking.price;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The corporate actions kept.
@Component
class ActionTable {

  /// What an action did to the table.
  enum Change {
    ADDED,
    REPLACED,
    NONE
  }

  private static final String GIVEN = "";
  private static final String UPSERT =
      """
      insert into corporate_action (symbol, ex_date, kind, source, factor)
      values (?, ?, ?, ?, ?)
      on conflict (symbol, ex_date, kind, source) do update set factor = excluded.factor
      where corporate_action.factor <> excluded.factor
      returning xmax = 0 as added
      """;

  private final JdbcClient jdbc;

  ActionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Change give(CorporateAction action) {
    return write(action, GIVEN)
        .map(added -> added ? Change.ADDED : Change.REPLACED)
        .orElse(Change.NONE);
  }

  /// Replaces what was inferred from a source about these days.
  void infer(PriceSource source, LocalDate first, LocalDate last, List<CorporateAction> inferred) {
    jdbc.sql(
            """
            delete from corporate_action
            where kind = 'INFERRED' and source = ? and ex_date between ? and ?
            """)
        .params(source.name(), first, last)
        .update();
    inferred.forEach(action -> write(action, source.name()));
  }

  /// The actions of a time, by day and symbol.
  List<CorporateAction> between(LocalDate from, LocalDate to, Optional<String> symbol) {
    return jdbc.sql(
            """
            select distinct symbol, ex_date, kind, factor from corporate_action
            where ex_date between :from and :to
              and (cast(:symbol as text) is null or symbol = :symbol)
            order by ex_date, symbol, kind
            """)
        .param("from", from)
        .param("to", to)
        .param("symbol", symbol.orElse(null))
        .query((row, _) ->
            new CorporateAction(
                row.getString("symbol"),
                row.getObject("ex_date", LocalDate.class),
                CorporateAction.Kind.valueOf(row.getString("kind")),
                row.getDouble("factor")))
        .list();
  }

  private Optional<Boolean> write(CorporateAction action, String source) {
    return jdbc.sql(UPSERT)
        .params(action.symbol(), action.exDate(), action.kind().name(), source, action.factor())
        .query(Boolean.class)
        .optional();
  }
}
