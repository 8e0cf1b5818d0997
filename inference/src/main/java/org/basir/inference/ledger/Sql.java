package org.basir.inference.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// Statements of one transaction.
///
/// Parameters may be instants and collections of texts.
record Sql(Connection connection) {

  /// Reads a row.
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  int update(String text, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(text)) {
      set(statement, parameters);
      return statement.executeUpdate();
    }
  }

  <T> List<T> query(String text, Row<T> row, Object... parameters) throws SQLException {
    try (var statement = connection.prepareStatement(text)) {
      set(statement, parameters);
      var read = new ArrayList<T>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          read.add(row.read(rows));
        }
      }
      return read;
    }
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, converted(parameters[i]));
    }
  }

  private Object converted(Object parameter) throws SQLException {
    return switch (parameter) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Collection<?> texts -> connection.createArrayOf("text", texts.toArray());
      case Object other -> other;
    };
  }
}
