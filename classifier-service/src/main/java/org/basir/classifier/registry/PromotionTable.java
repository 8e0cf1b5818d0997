package org.basir.classifier.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.basir.classifier.registry.Promotion.Action;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of the changes. There is no way to alter or remove one.
@Component
class PromotionTable {

  private final JdbcClient jdbc;

  PromotionTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody else changes anything and keeps it so until the transaction ends.
  void takeTurns() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('model_promotion', 0))")
        .query((_, _) -> true)
        .single();
  }

  long latest() {
    return jdbc.sql("select coalesce(max(id), 0) from model_promotion").query(Long.class).single();
  }

  /// Oldest first. There are a handful: people make them.
  List<Promotion> all() {
    return jdbc.sql("select * from model_promotion order by id")
        .query(PromotionTable::promotion)
        .list();
  }

  List<Promotion> before(long id, int limit) {
    return jdbc.sql("select * from model_promotion where id < ? order by id desc limit ?")
        .param(id)
        .param(limit)
        .query(PromotionTable::promotion)
        .list();
  }

  long add(
      ModelVersion version,
      ModelVersion previous,
      Action action,
      OffsetDateTime at,
      Remark remark) {
    return jdbc.sql(
            """
            insert into model_promotion (version, previous, action, promoted_at, promoted_by, note)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .param(version.value())
        .param(previous.value())
        .param(action.name())
        .param(at)
        .param(remark.by().orElse(null))
        .param(remark.note().orElse(null))
        .query(Long.class)
        .single();
  }

  private static Promotion promotion(ResultSet row, int number) throws SQLException {
    return new Promotion(
        row.getLong("id"),
        new ModelVersion(row.getString("version")),
        new ModelVersion(row.getString("previous")),
        Action.valueOf(row.getString("action")),
        row.getObject("promoted_at", OffsetDateTime.class).toInstant(),
        Remark.of(row.getString("promoted_by"), row.getString("note")));
  }
}
