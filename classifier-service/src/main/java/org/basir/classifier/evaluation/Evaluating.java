package org.basir.classifier.evaluation;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.basir.db.tasks.DurableTasks;
import org.basir.inference.model.Sha256;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes evaluations in.
@Component
public class Evaluating {

  /// What became of a request.
  ///
  /// @param news whether there is something new to do
  public record Receipt(Evaluation evaluation, boolean news) {}

  private final Evaluations evaluations;
  private final EntityManager entities;
  private final DurableTasks tasks;
  private final Taxonomy taxonomy;
  private final Competitors competitors;

  Evaluating(
      Evaluations evaluations,
      EntityManager entities,
      DurableTasks tasks,
      Taxonomy taxonomy,
      Competitors competitors) {
    this.evaluations = evaluations;
    this.entities = entities;
    this.tasks = tasks;
    this.taxonomy = taxonomy;
    this.competitors = competitors;
  }

  /// Stores the request and the task that carries it out. The same request again finds the first
  /// one; one that failed is tried again.
  ///
  /// @throws org.basir.http.Problem 400 if the file has nothing to evaluate, with what it has
  @Transactional
  public Receipt submit(EvaluationRequest request) {
    var data = LabelledData.read(request.name(), request.data(), request.split(), taxonomy);
    request.second().ifPresent(file -> SecondAnnotator.read(file, data, taxonomy));
    var hash = Sha256.of(request.data()).hex();
    var id = EvaluationId.of(identifying(request, hash));
    evaluations.takeTurns(id.toString());
    return evaluations
        .findById(id.value())
        .map(this::again)
        .orElseGet(() -> first(new Evaluation(id, request, hash, data.chosen().size(), now())));
  }

  private Receipt first(Evaluation evaluation) {
    entities.persist(evaluation);
    tasks.schedule(EvaluationTask.NAME, evaluation.id().toString());
    return new Receipt(evaluation, true);
  }

  private Receipt again(Evaluation known) {
    if (known.status() != EvaluationStatus.FAILED) {
      return new Receipt(known, false);
    }
    known.requestAgain();
    tasks.schedule(EvaluationTask.NAME, known.id().toString());
    return new Receipt(known, true);
  }

  private List<String> identifying(EvaluationRequest request, String hash) {
    var models = competitors.versions(request.model()).stream().map(Object::toString);
    var sectors = taxonomy.sectors().stream().map(Object::toString);
    return Stream.of(Stream.of(hash, request.split().orElse("")), second(request), models, sectors)
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<String> second(EvaluationRequest request) {
    return request.second().stream().map(file -> Sha256.of(file.data()).hex());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
