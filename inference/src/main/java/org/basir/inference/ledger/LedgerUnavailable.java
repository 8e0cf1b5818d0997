package org.basir.inference.ledger;

import java.sql.SQLException;

/// The ledger's database doesn't answer. Whatever was asked for may have happened; asking again is
/// safe.
public final class LedgerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerUnavailable(SQLException cause) {
    super("The ledger's database failed: " + cause.getMessage(), cause);
  }
}
