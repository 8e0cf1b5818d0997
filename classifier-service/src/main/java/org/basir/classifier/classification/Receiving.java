package org.basir.classifier.classification;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.basir.classifier.model.Models;
import org.basir.db.tasks.DurableTasks;
import org.basir.http.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes transcripts in: the excerpts, a run by the active model and the task that carries it out
/// are stored together or not at all.
@Component
public class Receiving {

  private final Transcripts transcripts;
  private final Runs runs;
  private final EntityManager entities;
  private final DurableTasks tasks;
  private final Models models;

  Receiving(
      Transcripts transcripts,
      Runs runs,
      EntityManager entities,
      DurableTasks tasks,
      Models models) {
    this.transcripts = transcripts;
    this.runs = runs;
    this.entities = entities;
    this.tasks = tasks;
    this.models = models;
  }

  /// Stores a hand-over; the same one again changes nothing.
  ///
  /// @throws Problem 409 if the transcript is known with other content, 503 while there is no model
  ///   to classify it
  @Transactional
  public Receipt receive(Submission submission) {
    transcripts.takeTurns(submission.transcript().toString());
    return transcripts
        .findById(submission.transcript().value())
        .map(known -> repeated(known, submission))
        .orElseGet(() -> first(submission));
  }

  private Receipt repeated(Transcript known, Submission submission) {
    if (!known.hasContentOf(submission)) {
      throw Problem.of(
              HttpStatus.CONFLICT, "transcript-differs", "Transcript known with other content")
          .detail(
              "Transcript %s was handed over before with other content; a corrected text is another transcript."
                  .formatted(known.id()));
    }
    return new Receipt(known, runs.of(known.id().value()).getFirst(), false);
  }

  private Receipt first(Submission submission) {
    var now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    var transcript = new Transcript(submission, now);
    var id = RunId.of(submission.transcript(), models.active());
    var run = new Run(id, 1, submission.excerpts().size(), now);
    entities.persist(transcript);
    entities.persist(run);
    tasks.schedule(Classifying.TASK, id.toString());
    return new Receipt(transcript, run, true);
  }
}
