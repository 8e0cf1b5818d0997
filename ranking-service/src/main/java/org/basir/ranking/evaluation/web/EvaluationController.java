package org.basir.ranking.evaluation.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.ranking.evaluation.Comparison;
import org.basir.ranking.evaluation.Evaluation;
import org.basir.ranking.evaluation.EvaluationComparing;
import org.basir.ranking.evaluation.EvaluationDesk;
import org.basir.ranking.evaluation.RefusedEvaluation;
import org.basir.ranking.evaluation.RunUpload;
import org.basir.ranking.web.Page;
import org.jspecify.annotations.Nullable;
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

/// Has rankers evaluated, shows the reports and compares them.
@RestController
@RequestMapping({"/api/v1/evaluations", "/api/v1/evaluations/ranking"})
class EvaluationController {

  private final EvaluationDesk desk;
  private final EvaluationComparing comparing;

  EvaluationController(EvaluationDesk desk, EvaluationComparing comparing) {
    this.desk = desk;
    this.comparing = comparing;
  }

  /// @param runs files of runs, TREC or JSON, that compete with the ranker
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvaluationResource> request(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "oo_m1_p1") String target,
      @RequestParam(defaultValue = "") List<UUID> transcripts,
      @RequestParam(required = false) @Nullable List<MultipartFile> runs)
      throws IOException {
    try {
      var name = name(file);
      var sent = Objects.requireNonNullElse(runs, List.<MultipartFile>of());
      var uploads = sent.stream().map(EvaluationController::upload).toList();
      var receipt = desk.request(name, file.getBytes(), target, transcripts, uploads);
      return ResponseEntity.status(receipt.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
          .location(URI.create("/api/v1/evaluations/ranking/" + receipt.evaluation().id()))
          .body(resource(receipt.evaluation()));
    } catch (RefusedEvaluation refused) {
      throw refusal(refused);
    }
  }

  @GetMapping
  Page<Evaluation.Summary> list(
      @RequestParam(defaultValue = "100") int limit, @RequestParam Optional<UUID> after) {
    var size = Page.size(limit);
    return Page.of(desk.list(after, size + 1), size, evaluation -> evaluation.getId().toString());
  }

  @GetMapping("/{id}")
  EvaluationResource show(@PathVariable UUID id) {
    return resource(found(id));
  }

  @GetMapping(path = "/{id}/report.json", produces = MediaType.APPLICATION_JSON_VALUE)
  String json(@PathVariable UUID id) {
    return finished(id, found(id).report());
  }

  @GetMapping(path = "/{id}/report.html", produces = MediaType.TEXT_HTML_VALUE)
  String html(@PathVariable UUID id) {
    return finished(id, found(id).page());
  }

  /// @param measure a figure that reports keep of every budget
  @GetMapping("/{a}/compare/{b}")
  Comparison compare(
      @PathVariable UUID a,
      @PathVariable UUID b,
      @RequestParam(defaultValue = "s_rank") String measure) {
    found(a);
    found(b);
    try {
      return comparing.compare(a, b, measure);
    } catch (RefusedEvaluation refused) {
      throw refusal(refused);
    }
  }

  private EvaluationResource resource(Evaluation evaluation) {
    return EvaluationResource.of(evaluation, desk.progress(evaluation.id()));
  }

  private Evaluation found(UUID id) {
    return desk.find(id)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "unknown-evaluation", "No such evaluation")
                .detail("There is no evaluation " + id));
  }

  private static RunUpload upload(MultipartFile run) {
    return new RunUpload(name(run), run.getSize(), run);
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  private static Problem refusal(RefusedEvaluation refused) {
    var problem =
        Problem.of(
                HttpStatus.UNPROCESSABLE_CONTENT, "refused-evaluation", "This cannot be evaluated")
            .detail(String.valueOf(refused.getMessage()));
    for (var fault : refused.faults()) {
      problem = problem.at(fault.pointer(), fault.detail());
    }
    return problem;
  }

  private static String finished(UUID id, @Nullable String report) {
    if (report == null) {
      throw Problem.of(HttpStatus.NOT_FOUND, "no-report", "There is no report")
          .detail("Evaluation " + id + " has no report (yet)");
    }
    return report;
  }
}
