package org.basir.ranking.assessment.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.basir.http.Problem;
import org.basir.inference.llm.http.wire.Endpoint;
import org.basir.metrics.taxonomy.Taxonomy;
import org.basir.ranking.assessment.Assessment;
import org.basir.ranking.assessment.AssessmentDesk;
import org.basir.ranking.assessment.AssessmentRun;
import org.basir.ranking.assessment.AssessmentRuns;
import org.basir.ranking.assessment.RefusedAssessment;
import org.basir.ranking.llm.LanguageServer;
import org.basir.ranking.llm.NoLanguageServer;
import org.basir.ranking.ranking.Ranking;
import org.basir.ranking.ranking.RankingArchive;
import org.basir.ranking.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Has language models score the sectors of a budget, and shows how far that is.
@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentController {

  private final AssessmentDesk desk;
  private final AssessmentRuns runs;
  private final RankingArchive archive;
  private final LanguageServer server;
  private final Taxonomy taxonomy;

  AssessmentController(
      AssessmentDesk desk,
      AssessmentRuns runs,
      RankingArchive archive,
      LanguageServer server,
      Taxonomy taxonomy) {
    this.desk = desk;
    this.runs = runs;
    this.archive = archive;
    this.server = server;
    this.taxonomy = taxonomy;
  }

  @PostMapping
  ResponseEntity<AssessmentResource> request(@RequestBody AssessmentRequest request) {
    try {
      var ranking = ranking(request);
      requireGiven(request);
      var receipt = desk.request(ranking, request.mandate());
      return ResponseEntity.status(receipt.isNew() ? HttpStatus.ACCEPTED : HttpStatus.OK)
          .location(URI.create("/api/v1/assessments/" + receipt.assessment().id()))
          .body(resource(receipt.assessment()));
    } catch (RefusedAssessment refused) {
      throw refusal(refused.pointer(), String.valueOf(refused.getMessage()));
    } catch (NoLanguageServer missing) {
      throw refusal("/endpoint", String.valueOf(missing.getMessage()));
    }
  }

  @GetMapping
  Page<AssessmentResource> latest(
      @RequestParam(defaultValue = "100") int limit, @RequestParam Optional<UUID> after) {
    var size = Page.size(limit);
    var listed =
        desk.list(after, size + 1).stream()
            .map(it -> AssessmentResource.of(it, List.of(), taxonomy))
            .toList();
    return Page.of(listed, size, it -> it.id().toString());
  }

  /// What every way of asking said of the budgets, as runs that evaluations take.
  @GetMapping("/runs")
  List<AssessmentRun> runs() {
    return runs.all();
  }

  @GetMapping("/{id}")
  AssessmentResource show(@PathVariable UUID id) {
    return resource(found(id, desk.find(id)));
  }

  @PostMapping("/{id}/cancellation")
  AssessmentResource cancel(@PathVariable UUID id) {
    return resource(found(id, desk.cancel(id)));
  }

  private AssessmentResource resource(Assessment assessment) {
    return AssessmentResource.of(assessment, desk.sectors(assessment.id()), taxonomy);
  }

  private Ranking ranking(AssessmentRequest request) {
    var budget =
        Optional.ofNullable(request.budget()).orElseThrow(() -> refusal("/budget", "is missing"));
    return archive
        .named(budget, request.classifiedBy())
        .orElseThrow(() -> refusal("/budget", "No speech of '" + budget + "' was handed over"));
  }

  /// The service asks the server that it was given and no other.
  private void requireGiven(AssessmentRequest request) {
    var asked = request.endpoint();
    var given = server.endpoint().orElseThrow(NoLanguageServer::new);
    if (asked != null && !endpoint(asked).equals(given)) {
      throw refusal(
          "/endpoint",
          "The service asks %s; start it with BASIR_LLM_ENDPOINT to have it ask another"
              .formatted(given));
    }
  }

  private static Endpoint endpoint(String url) {
    try {
      return Endpoint.of(url);
    } catch (IllegalArgumentException wrong) {
      throw refusal("/endpoint", String.valueOf(wrong.getMessage()));
    }
  }

  private static Assessment found(UUID id, Optional<Assessment> assessment) {
    return assessment.orElseThrow(() ->
        Problem.of(HttpStatus.NOT_FOUND, "unknown-assessment", "No such assessment")
            .detail("There is no assessment " + id));
  }

  private static Problem refusal(String pointer, String message) {
    return Problem.of(
            HttpStatus.UNPROCESSABLE_CONTENT, "refused-assessment", "This cannot be assessed")
        .detail(message)
        .at(pointer, message);
  }
}
