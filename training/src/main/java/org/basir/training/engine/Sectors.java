package org.basir.training.engine;

import java.util.List;

/// The sectors to find.
///
/// @param definitions their token numbers, special tokens included
/// @param priors logits of their shares among the texts, in the same order
@SuppressWarnings("ArrayRecordComponent") // read only
public record Sectors(List<long[]> definitions, float[] priors) {

  public Sectors {
    definitions = List.copyOf(definitions);
    if (definitions.isEmpty() || definitions.size() != priors.length) {
      throw new IllegalArgumentException(
          "%d definitions and %d shares".formatted(definitions.size(), priors.length));
    }
  }

  int count() {
    return priors.length;
  }
}
