package org.basir.classifier.classification;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The transcripts handed over so far.
public interface Transcripts extends Repository<Transcript, UUID> {

  Optional<Transcript> findById(UUID id);

  List<Transcript> findByIdIn(Collection<UUID> ids);

  /// The excerpts after an ordinal, in order.
  @Query(
      """
      select e from Transcript t join t.excerpts e
      where t.id = :id and e.ordinal > :after order by e.ordinal
      """)
  List<Excerpt> excerptsAfter(UUID id, int after, Limit limit);

  /// All excerpts of a transcript, in order.
  default List<Excerpt> excerpts(UUID id) {
    return excerptsAfter(id, -1, Limit.unlimited());
  }

  /// Makes concurrent hand-overs of one transcript wait for each other until their transactions
  /// end: there is no row to lock yet when the first one arrives.
  @Query(
      value = "select cast(pg_advisory_xact_lock(hashtextextended(:key, 0)) as text)",
      nativeQuery = true)
  String takeTurns(String key);
}
