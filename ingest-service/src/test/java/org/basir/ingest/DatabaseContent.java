package org.basir.ingest;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Every row of every table of the service, without times, tasks and the metadata of batches: what
/// has to be the same whatever happened in between.
record DatabaseContent(Map<String, List<String>> rows) {

  private static final String TABLES =
      """
      select table_name from information_schema.tables
      where table_schema = 'ingest' and table_type = 'BASE TABLE'
        and table_name not like 'batch_%'
        and table_name not in ('scheduled_tasks', 'flyway_schema_history')
      """;

  static DatabaseContent of(TestDatabase database) throws SQLException {
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      var rows = new LinkedHashMap<String, List<String>>();
      for (var table : new TreeSet<>(strings(connection, TABLES))) {
        rows.put(table, strings(connection, rowsOf(table)));
      }
      return new DatabaseContent(rows);
    }
  }

  private static String rowsOf(String table) {
    return """
    select row::text from
      (select to_jsonb(t) - 'received_at' - 'submitted_at' as row from ingest.%s t) as r
    order by 1
    """
        .formatted(table);
  }

  /// A count.
  static int count(TestDatabase database, String sql) throws SQLException {
    try (var connection =
        DriverManager.getConnection(database.url(), database.user(), database.password())) {
      return Integer.parseInt(strings(connection, sql).getFirst());
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      var strings = new ArrayList<String>();
      while (result.next()) {
        strings.add(result.getString(1));
      }
      return strings;
    }
  }
}
