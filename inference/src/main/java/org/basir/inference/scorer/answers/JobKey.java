package org.basir.inference.scorer.answers;

/// Names a job for good: started again after a crash, it has the same name.
///
/// @param value 1 to 100 characters; begins the job's idempotency keys in the ledger
public record JobKey(String value) {

  public JobKey {
    if (value.isBlank() || value.length() > 100) {
      throw new IllegalArgumentException("A job's key has 1 to 100 characters: '" + value + "'");
    }
  }
}
