package org.basir.classifier.classification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.basir.classifier.registry.ModelVersion;
import org.basir.db.tasks.DurableTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Further runs over a transcript that is known already. The rows of earlier runs stay.
@Component
public class Reclassification {

  private final Runs runs;
  private final EntityManager entities;
  private final DurableTasks tasks;
  private final Transcripts transcripts;

  Reclassification(Runs runs, EntityManager entities, DurableTasks tasks, Transcripts transcripts) {
    this.runs = runs;
    this.entities = entities;
    this.tasks = tasks;
    this.transcripts = transcripts;
  }

  /// Asks for a run by this model version and makes it the newest. A version that has classified
  /// the transcript before doesn't do so again, its rows are handed over again; one that failed
  /// goes on; the newest run of all stays as it is.
  @Transactional
  public Receipt request(Transcript transcript, ModelVersion model) {
    transcripts.takeTurns(transcript.id().toString());
    var earlier = runs.of(transcript.id().value());
    var id = RunId.of(transcript.id(), model);
    return earlier.stream()
        .filter(run -> run.id().equals(id))
        .findFirst()
        .map(run -> again(transcript, run, earlier))
        .orElseGet(() -> additional(transcript, id, earlier));
  }

  private Receipt additional(Transcript transcript, RunId id, List<Run> earlier) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var run = new Run(id, next(earlier), earlier.getFirst().total(), now);
    entities.persist(run);
    tasks.schedule(Classifying.TASK, id.toString());
    return new Receipt(transcript, run, true);
  }

  private Receipt again(Transcript transcript, Run known, List<Run> earlier) {
    var run = runs.lock(known.id()).orElseThrow();
    if (run.sequence() == earlier.getFirst().sequence() && run.status() != RunStatus.FAILED) {
      return new Receipt(transcript, run, false);
    }
    run.requestAgain(next(earlier));
    var task = run.status() == RunStatus.CLASSIFIED ? Classifying.NEXT : Classifying.TASK;
    tasks.schedule(task, run.id().toString());
    return new Receipt(transcript, run, true);
  }

  private static int next(List<Run> earlier) {
    return earlier.getFirst().sequence() + 1;
  }
}
