package org.basir.ranking.evaluation.web;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.ranking.evaluation.Evaluation;
import org.basir.ranking.evaluation.EvaluationDesk;
import org.basir.ranking.evaluation.RefusedEvaluation;
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

/// Has the ranker evaluated and shows the reports.
@RestController
@RequestMapping("/api/v1/evaluations/ranking")
class EvaluationController {

  private final EvaluationDesk desk;

  EvaluationController(EvaluationDesk desk) {
    this.desk = desk;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<EvaluationResource> request(
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "oo_m1_p1") String target,
      @RequestParam(defaultValue = "") List<UUID> transcripts)
      throws IOException {
    try {
      var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      var receipt = desk.request(name, file.getBytes(), target, transcripts);
      return ResponseEntity.status(receipt.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
          .location(URI.create("/api/v1/evaluations/ranking/" + receipt.evaluation().id()))
          .body(resource(receipt.evaluation()));
    } catch (RefusedEvaluation refused) {
      throw Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT, "refused-evaluation", "This cannot be evaluated")
          .detail(String.valueOf(refused.getMessage()));
    }
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

  private EvaluationResource resource(Evaluation evaluation) {
    return EvaluationResource.of(evaluation, desk.progress(evaluation.id()));
  }

  private Evaluation found(UUID id) {
    return desk.find(id)
        .orElseThrow(() ->
            Problem.of(HttpStatus.NOT_FOUND, "unknown-evaluation", "No such evaluation")
                .detail("There is no evaluation " + id));
  }

  private static String finished(UUID id, @Nullable String report) {
    if (report == null) {
      throw Problem.of(HttpStatus.NOT_FOUND, "no-report", "There is no report")
          .detail("Evaluation " + id + " has no report (yet)");
    }
    return report;
  }
}
