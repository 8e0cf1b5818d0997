package org.basir.classifier.classification;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The predictions of all runs.
public interface Predictions extends Repository<Prediction, Prediction.Key> {

  /// The predictions of a run with their scores, by ordinal.
  @Query(
      """
      select p from Prediction p left join fetch p.sectors
      where p.key.transcript = :transcript and p.key.model = :model order by p.key.ordinal
      """)
  List<Prediction> of(UUID transcript, String model);

  /// The ordinal of the last excerpt a run has classified, -1 before the first.
  @Query(
      """
      select coalesce(max(p.key.ordinal), -1) from Prediction p
      where p.key.transcript = :transcript and p.key.model = :model
      """)
  int lastOrdinal(UUID transcript, String model);
}
