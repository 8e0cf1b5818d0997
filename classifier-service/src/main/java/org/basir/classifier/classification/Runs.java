package org.basir.classifier.classification;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/// The runs over all transcripts.
public interface Runs extends Repository<Run, RunId> {

  Optional<Run> findById(RunId id);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select r from Run r where r.id = :id")
  Optional<Run> lock(RunId id);

  /// All runs over a transcript, the newest first.
  @Query("select r from Run r where r.id.transcript = :transcript order by r.sequence desc")
  List<Run> of(UUID transcript);

  /// The newest run of each transcript after the given one, by transcript.
  @Query(
      """
      select r from Run r
      where r.id.transcript > :after and r.sequence =
        (select max(q.sequence) from Run q where q.id.transcript = r.id.transcript)
      order by r.id.transcript
      """)
  List<Run> newestAfter(UUID after, Limit limit);

  /// The newest finished run over a transcript: what the ranking service should have.
  default Optional<Run> newestClassified(UUID transcript) {
    return of(transcript).stream().filter(run -> run.status() == RunStatus.CLASSIFIED).findFirst();
  }
}
