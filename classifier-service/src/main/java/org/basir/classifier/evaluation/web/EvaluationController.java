package org.basir.classifier.evaluation.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.basir.classifier.evaluation.Evaluating;
import org.basir.classifier.evaluation.Evaluation;
import org.basir.classifier.evaluation.EvaluationId;
import org.basir.classifier.evaluation.EvaluationRequest;
import org.basir.classifier.evaluation.EvaluationRequest.SecondFile;
import org.basir.classifier.evaluation.Evaluations;
import org.basir.classifier.model.Models;
import org.basir.classifier.paging.Page;
import org.basir.classifier.paging.PageLimit;
import org.basir.http.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/evaluations/classification")
class EvaluationController {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Evaluating evaluating;
  private final Evaluations evaluations;
  private final Models models;

  EvaluationController(Evaluating evaluating, Evaluations evaluations, Models models) {
    this.evaluating = evaluating;
    this.evaluations = evaluations;
    this.models = models;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvaluationResource> evaluate(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable MultipartFile second,
      @RequestParam(required = false) @Nullable String split,
      @RequestParam(required = false) @Nullable String model)
      throws IOException {
    var receipt = evaluating.submit(request(file, second, split, model));
    var location = "/api/v1/evaluations/classification/" + receipt.evaluation().id();
    return ResponseEntity.status(receipt.news() ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .location(URI.create(location))
        .body(EvaluationResource.of(receipt.evaluation()));
  }

  @GetMapping
  Page<EvaluationSummary> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable UUID after) {
    var page = new PageLimit(limit);
    var found =
        evaluations.findByIdGreaterThanOrderById(
            after == null ? BEFORE_ALL : after, Limit.of(page.plusOne()));
    return Page.of(
        found.stream().map(EvaluationSummary::of).toList(), page, each -> each.id().toString());
  }

  @GetMapping("/{id}")
  EvaluationResource show(@PathVariable EvaluationId id) {
    return EvaluationResource.of(find(id));
  }

  @GetMapping(value = "/{id}/report.html", produces = MediaType.TEXT_HTML_VALUE)
  String html(@PathVariable EvaluationId id) {
    return report(id, find(id).reportHtml());
  }

  @GetMapping(value = "/{id}/report.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String json(@PathVariable EvaluationId id) {
    return report(id, find(id).reportJson());
  }

  private EvaluationRequest request(
      @Nullable MultipartFile file,
      @Nullable MultipartFile second,
      @Nullable String split,
      @Nullable String model)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "No file")
          .detail(
              "The part 'file' is missing or empty; it has to be labelled excerpts, JSON Lines.");
    }
    return new EvaluationRequest(
        name(file),
        file.getBytes(),
        Optional.ofNullable(split).map(EvaluationController::named),
        second == null
            ? Optional.empty()
            : Optional.of(new SecondFile(name(second), second.getBytes())),
        model == null ? models.active() : models.named(model));
  }

  private static String name(MultipartFile file) {
    return Optional.ofNullable(file.getOriginalFilename()).filter(n -> !n.isBlank()).orElse("file");
  }

  /// A script whose variable is empty must not get the figures of all rows instead of an error.
  private static String named(String split) {
    if (split.isBlank()) {
      throw Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "No split")
          .detail("The part 'split' is empty; leave it out to evaluate all rows.")
          .at("/split", "is empty");
    }
    return split;
  }

  private Evaluation find(EvaluationId id) {
    return evaluations
        .findById(id.value())
        .orElseThrow(() -> absent("There is no evaluation " + id + "."));
  }

  private static String report(EvaluationId id, Optional<String> report) {
    return report.orElseThrow(() -> absent("Evaluation " + id + " has no report yet."));
  }

  private static Problem absent(String detail) {
    return Problem.of(HttpStatus.NOT_FOUND, "not-found", "No such evaluation").detail(detail);
  }
}
