package org.basir.ranking.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The evaluations there are.
interface Evaluations extends Repository<Evaluation, UUID> {

  Evaluation saveAndFlush(Evaluation evaluation);

  Optional<Evaluation> findById(UUID id);

  /// The latest first.
  @Query(
      """
      select e.id as id, e.name as name, e.target as target, e.ranker as ranker,
          e.status as status, e.requestedAt as requestedAt, e.finishedAt as finishedAt
      from Evaluation e order by e.requestedAt desc, e.id desc
      """)
  List<Evaluation.Summary> latest(Limit limit);

  /// Those before one, the latest first.
  @Query(
      """
      select e.id as id, e.name as name, e.target as target, e.ranker as ranker,
          e.status as status, e.requestedAt as requestedAt, e.finishedAt as finishedAt
      from Evaluation e
      where e.requestedAt < :requestedAt or e.requestedAt = :requestedAt and e.id < :id
      order by e.requestedAt desc, e.id desc
      """)
  List<Evaluation.Summary> before(Instant requestedAt, UUID id, Limit limit);
}
