package org.basir.classifier.classification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.basir.classifier.model.ClassifierSettings;
import org.basir.db.tasks.DurableTasks;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The transactions of a run.
@Component
public class RunProgress {

  private final Runs runs;
  private final Transcripts transcripts;
  private final Predictions predictions;
  private final EntityManager entities;
  private final DurableTasks tasks;
  private final int chunkSize;

  RunProgress(
      Runs runs,
      Transcripts transcripts,
      Predictions predictions,
      EntityManager entities,
      DurableTasks tasks,
      ClassifierSettings settings) {
    this.runs = runs;
    this.transcripts = transcripts;
    this.predictions = predictions;
    this.entities = entities;
    this.tasks = tasks;
    this.chunkSize = settings.chunk();
  }

  /// The chunk to work on, or nothing when the run is over. Every chunk must be committed.
  @Transactional
  Optional<Chunk> next(RunId id) {
    var run = runs.lock(id).orElseThrow(() -> new IllegalStateException("No run " + id));
    if (run.status().isFinal()) {
      return Optional.empty();
    }
    run.start();
    return Optional.of(new Chunk(id, run.done(), excerptsLeft(id)));
  }

  private List<Excerpt> excerptsLeft(RunId id) {
    var last = predictions.lastOrdinal(id.transcript(), id.model());
    return transcripts.excerptsAfter(id.transcript(), last, Limit.of(chunkSize));
  }

  @Transactional
  void commit(Chunk chunk, List<Prediction> made) {
    var run = runs.lock(chunk.run()).orElseThrow();
    var cut = (int) made.stream().filter(Prediction::truncated).count();
    run.advance(chunk.from(), made.size(), cut);
    made.forEach(entities::persist);
    if (run.done() == run.total()) {
      run.finish(now());
      tasks.schedule(Classifying.NEXT, run.id().toString());
    }
  }

  @Transactional
  void fail(RunId id, RunProblem why) {
    runs.lock(id).filter(run -> !run.status().isFinal()).ifPresent(run -> run.fail(why, now()));
  }

  /// Marks a finished run as one that the next service refuses.
  @Transactional
  public void refuse(RunId id, String reason) {
    runs.lock(id)
        .filter(run -> run.status() == RunStatus.CLASSIFIED)
        .ifPresent(run -> run.fail(RunProblem.refused(reason), now()));
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
