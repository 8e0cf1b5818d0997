package org.basir.classifier.evaluation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The evaluations so far.
public interface Evaluations extends Repository<Evaluation, UUID> {

  Optional<Evaluation> findById(UUID id);

  List<Evaluation> findByIdGreaterThanOrderById(UUID after, Limit limit);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select e from Evaluation e where e.id = :id")
  Optional<Evaluation> lock(UUID id);

  /// Makes concurrent requests for one evaluation wait for each other.
  @Query(
      value = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)",
      nativeQuery = true)
  String takeTurns(String key);
}
