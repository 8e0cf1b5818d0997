package org.basir.db.embedded;

/// The embedded server could not be started, stopped or reached. The message is for the user.
public final class PostgresUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PostgresUnavailable(String message) {
    super(message);
  }

  PostgresUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
