package org.basir.classifier.registry;

import java.time.Instant;

/// One change of the active model.
///
/// @param previous the version that was active before
public record Promotion(
    long id,
    ModelVersion version,
    ModelVersion previous,
    Action action,
    Instant at,
    Remark remark) {

  /// What was done.
  public enum Action {
    PROMOTED,
    ROLLED_BACK
  }
}
