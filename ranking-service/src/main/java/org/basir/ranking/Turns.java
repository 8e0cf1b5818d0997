package org.basir.ranking;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Lets those who ask for the same thing at the same time take turns, whether there is a row to
/// lock already or not.
@Component
public class Turns {

  private final JdbcClient jdbc;

  Turns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Waits until nobody else holds this key and keeps it until the transaction ends.
  public void take(String key) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param(key)
        .query((_, _) -> key)
        .single();
  }
}
