package org.basir.classifier.classification.web;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.basir.classifier.classification.Receipt;
import org.basir.classifier.classification.Receiving;
import org.basir.classifier.classification.Reclassification;
import org.basir.classifier.classification.Submission;
import org.basir.classifier.classification.TranscriptId;
import org.basir.classifier.model.Models;
import org.basir.classifier.paging.Page;
import org.basir.classifier.paging.PageLimit;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/classifications")
class ClassificationController {

  /// @param model id or version of a known model
  record RunForm(@Nullable String model) {}

  private final Receiving receiving;
  private final Reclassification reclassification;
  private final ClassificationQueries queries;
  private final Models models;

  ClassificationController(
      Receiving receiving,
      Reclassification reclassification,
      ClassificationQueries queries,
      Models models) {
    this.receiving = receiving;
    this.reclassification = reclassification;
    this.queries = queries;
    this.models = models;
  }

  @PutMapping("/{transcript}")
  ResponseEntity<RunResource> receive(
      @PathVariable TranscriptId transcript, @RequestBody Submission submission) {
    if (!submission.transcript().equals(transcript)) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Two different transcripts")
          .detail("The address and the body name different transcripts.")
          .at("/transcript", "is not " + transcript);
    }
    return answer(receiving.receive(submission));
  }

  @PostMapping("/{transcript}/runs")
  ResponseEntity<RunResource> run(
      @PathVariable TranscriptId transcript, @RequestBody RunForm form) {
    var known = queries.transcript(transcript);
    var model = form.model() == null ? models.active() : models.named(form.model());
    return answer(reclassification.request(known, model));
  }

  @GetMapping
  Page<RunResource> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    return queries.list(Optional.ofNullable(after), new PageLimit(limit));
  }

  @GetMapping("/{transcript}")
  ClassificationResource show(
      @PathVariable TranscriptId transcript,
      @RequestParam(required = false) @Nullable String model) {
    return queries.show(transcript, Optional.ofNullable(model));
  }

  /// How far the newest run is, without what it predicted.
  @GetMapping("/{transcript}/run")
  RunResource state(@PathVariable TranscriptId transcript) {
    return queries.state(transcript);
  }

  private static ResponseEntity<RunResource> answer(Receipt receipt) {
    var location = URI.create("/api/v1/classifications/" + receipt.transcript().id());
    return ResponseEntity.status(receipt.news() ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .location(location)
        .body(RunResource.of(receipt.transcript(), receipt.run()));
  }
}
