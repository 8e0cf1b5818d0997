package org.basir.classifier.evaluation;

import java.util.Set;
import org.basir.metrics.taxonomy.SectorCode;

/// What a system says about a row.
///
/// @param sectors those it selects
/// @param scores one per sector of the taxonomy, in its order; none in rows stored before these
///   were
@SuppressWarnings("ArrayRecordComponent") // one per row, read once
record Answer(Set<SectorCode> sectors, float[] scores) {

  static Answer of(Set<SectorCode> sectors) {
    return new Answer(sectors, new float[0]);
  }
}
