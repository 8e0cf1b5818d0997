package org.basir.ranking.assessment;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The assessments there are.
interface Assessments extends Repository<Assessment, UUID> {

  Assessment saveAndFlush(Assessment assessment);

  Optional<Assessment> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select a from Assessment a where a.id = :id")
  Optional<Assessment> lock(UUID id);

  @Query("select a.status from Assessment a where a.id = :id")
  Assessment.Status status(UUID id);

  /// The one that was asked for first of those that go on.
  @Query(
      nativeQuery = true,
      value =
          """
          select id from assessment where status = 'PENDING' and id <> :but
          order by requested_at, id limit 1
          """)
  Optional<UUID> waiting(UUID but);

  /// Those with scores, the latest last.
  @Query(
      """
      select a from Assessment a where a.status in (COMPLETE, PARTIAL)
      order by a.requestedAt, a.id
      """)
  List<Assessment> scored();

  /// The latest first.
  @Query("select a from Assessment a order by a.requestedAt desc, a.id desc")
  List<Assessment> latest(Limit limit);

  /// Those that stand behind one in the list.
  @Query(
      """
      select a from Assessment a
      where a.requestedAt < :at or (a.requestedAt = :at and a.id < :id)
      order by a.requestedAt desc, a.id desc
      """)
  List<Assessment> before(Instant at, UUID id, Limit limit);
}
