package org.basir.training.engine;

import java.util.List;

/// The sectors to find.
///
/// @param definitions their token numbers, special tokens included
/// @param priors logits of their shares among the texts, in the same order
/// @param heard whether any text carries it, in the same order; scored by likeness to definitions,
///   sectors that none carries teach nothing, and are found by their definition alone
@SuppressWarnings("ArrayRecordComponent") // read only
public record Sectors(List<long[]> definitions, float[] priors, boolean[] heard) {

  public Sectors {
    definitions = List.copyOf(definitions);
    if (definitions.isEmpty()
        || definitions.size() != priors.length
        || definitions.size() != heard.length) {
      throw new IllegalArgumentException(
          "%d definitions and %d shares of %d sectors"
              .formatted(definitions.size(), priors.length, heard.length));
    }
  }

  int count() {
    return priors.length;
  }
}
