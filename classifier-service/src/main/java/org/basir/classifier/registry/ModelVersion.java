package org.basir.classifier.registry;

import com.fasterxml.jackson.annotation.JsonValue;

/// Name and content of a model: `bge-small-en-v1.5-head@3f2a9c1e0b77`. Every prediction carries it,
/// so that a retrained model under the same name is told from its predecessor.
public record ModelVersion(@JsonValue String value) {

  public ModelVersion {
    if (value.isBlank() || value.length() > 200) {
      throw new IllegalArgumentException(
          "A model version is 1 to 200 characters, not '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
