package org.basir.metrics.report;

/// The model that was evaluated.
///
/// @param id its version, as stored with every prediction
/// @param sha256 of its parameters
public record ModelReference(String id, Sha256 sha256) {

  public ModelReference {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A model has an id");
    }
  }
}
