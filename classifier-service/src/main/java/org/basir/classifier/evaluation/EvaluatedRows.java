package org.basir.classifier.evaluation;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The answers stored for evaluations.
interface EvaluatedRows extends Repository<EvaluatedRow, EvaluatedRow.Key> {

  /// A system's answers, by position.
  @Query(
      """
      select r from EvaluatedRow r
      where r.key.evaluation = :evaluation and r.key.system = :system order by r.key.position
      """)
  List<EvaluatedRow> of(UUID evaluation, String system);
}
