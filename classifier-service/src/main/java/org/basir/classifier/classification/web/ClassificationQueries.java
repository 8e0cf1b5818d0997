package org.basir.classifier.classification.web;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.basir.classifier.classification.Excerpt;
import org.basir.classifier.classification.Predictions;
import org.basir.classifier.classification.Run;
import org.basir.classifier.classification.Runs;
import org.basir.classifier.classification.Transcript;
import org.basir.classifier.classification.TranscriptId;
import org.basir.classifier.classification.Transcripts;
import org.basir.classifier.paging.Page;
import org.basir.classifier.paging.PageLimit;
import org.basir.classifier.sector.SectorNames;
import org.basir.http.Problem;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads classifications for the controller, each answer from one snapshot.
@Component
@Transactional(readOnly = true)
class ClassificationQueries {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Transcripts transcripts;
  private final Runs runs;
  private final Predictions predictions;
  private final SectorNames names;

  ClassificationQueries(
      Transcripts transcripts, Runs runs, Predictions predictions, SectorNames names) {
    this.transcripts = transcripts;
    this.runs = runs;
    this.predictions = predictions;
    this.names = names;
  }

  Page<RunResource> list(Optional<UUID> after, PageLimit limit) {
    var found = runs.newestAfter(after.orElse(BEFORE_ALL), Limit.of(limit.plusOne()));
    var ids = found.stream().map(run -> run.id().transcript()).toList();
    var known =
        transcripts.findByIdIn(ids).stream()
            .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
    var resources =
        found.stream()
            .map(run -> RunResource.of(requireNonNull(known.get(run.id().transcript())), run))
            .toList();
    return Page.of(resources, limit, resource -> resource.transcript().toString());
  }

  ClassificationResource show(TranscriptId id, Optional<String> model) {
    var transcript = transcript(id);
    var all = runs.of(id.value());
    var shown = choose(id, all, model);
    return ClassificationResource.of(
        transcript,
        RunResource.of(transcript, shown),
        all.stream().map(RunSummary::of).toList(),
        predictions(shown));
  }

  RunResource state(TranscriptId id) {
    return RunResource.of(transcript(id), choose(id, runs.of(id.value()), Optional.empty()));
  }

  /// @throws Problem 404 if it was never handed over
  Transcript transcript(TranscriptId id) {
    return transcripts
        .findById(id.value())
        .orElseThrow(() -> absent("Transcript " + id + " was not handed over."));
  }

  private static Run choose(TranscriptId id, List<Run> all, Optional<String> model) {
    return all.stream()
        .filter(run -> model.isEmpty() || run.id().model().equals(model.get()))
        .findFirst()
        .orElseThrow(() ->
            absent(
                "Transcript %s has no run by %s; it has runs by %s."
                    .formatted(
                        id,
                        model.orElse("any model"),
                        all.stream().map(run -> run.id().model()).toList())));
  }

  private List<PredictionResource> predictions(Run run) {
    var excerpts =
        transcripts.excerpts(run.id().transcript()).stream()
            .collect(Collectors.toMap(Excerpt::ordinal, Function.identity()));
    return predictions.of(run.id().transcript(), run.id().model()).stream()
        .map(made ->
            PredictionResource.of(requireNonNull(excerpts.get(made.ordinal())), made, names))
        .toList();
  }

  private static Problem absent(String detail) {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such classification").detail(detail);
  }
}
