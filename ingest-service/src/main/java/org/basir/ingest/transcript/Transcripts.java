package org.basir.ingest.transcript;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// All transcripts, in the order of receipt.
interface Transcripts extends Repository<Transcript, UUID> {

  Transcript save(Transcript transcript);

  Optional<Transcript> findById(UUID id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select t from Transcript t where t.id = :id")
  Optional<Transcript> findAndLock(UUID id);

  /// Waits until no other transaction holds the lock of this name, and holds it to the end of this
  /// one. A lock on a name works before there is any row to lock.
  @Query(
      value = "select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))",
      nativeQuery = true)
  int lock(String name);

  @Query("select t from Transcript t order by t.receivedAt, t.id")
  List<Transcript> first(Limit limit);

  @Query(
      """
      select t from Transcript t
      where t.receivedAt > :receivedAt or t.receivedAt = :receivedAt and t.id > :id
      order by t.receivedAt, t.id
      """)
  List<Transcript> after(Instant receivedAt, UUID id, Limit limit);

  /// Those waiting to be read that were received before the given one, and the given one if it
  /// waits.
  @Query(
      """
      select w.id from Transcript w, Transcript t
      where t.id = :id and w.status = RECEIVED
        and (w.receivedAt < t.receivedAt or w.receivedAt = t.receivedAt and w.id <= t.id)
      order by w.receivedAt, w.id
      """)
  List<UUID> waitingUpTo(UUID id);

  @Query("select t from Transcript t where t.budgetKey = :key order by t.version desc")
  List<Transcript> ofBudget(String key, Limit limit);

  @Query(
      """
      select p from Transcript t join t.paragraphs p
      where t.id = :id and p.ordinal > :after order by p.ordinal
      """)
  List<StoredParagraph> paragraphs(UUID id, int after, Limit limit);

  @Query(
      """
      select e from Transcript t join t.excerpts e
      where t.id = :id and e.ordinal > :after order by e.ordinal
      """)
  List<StoredExcerpt> excerpts(UUID id, int after, Limit limit);
}
