package org.basir.ranking.evaluation.web;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.basir.http.Problem;
import org.basir.metrics.run.Grades;
import org.basir.ranking.evaluation.Evaluation;
import org.basir.ranking.evaluation.EvaluationDesk;
import org.basir.ranking.evaluation.EvaluationExport;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/// Streams the runs and qrels of an evaluation as TREC tools read them.
@RestController
@RequestMapping({"/api/v1/evaluations", "/api/v1/evaluations/ranking"})
class ExportController {

  private final EvaluationDesk desk;
  private final EvaluationExport export;

  ExportController(EvaluationDesk desk, EvaluationExport export) {
    this.desk = desk;
    this.export = export;
  }

  /// The systems that `run.trec` knows.
  @GetMapping("/{id}/systems")
  List<String> systems(@PathVariable UUID id) {
    requireFinished(id);
    return export.systems(id);
  }

  /// @param system a name of the report
  @GetMapping(path = "/{id}/run.trec", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<StreamingResponseBody> run(@PathVariable UUID id, @RequestParam String system) {
    requireFinished(id);
    var systems = export.systems(id);
    if (!systems.contains(system)) {
      throw Problem.of(HttpStatus.NOT_FOUND, "unknown-system", "No such system")
          .detail("There is no system '%s'; there are %s".formatted(system, systems));
    }
    return text(writer -> export.run(id, system, writer));
  }

  /// @param grades `quintile` for 0 to 4, `rank` for twice the rank from the end
  @GetMapping(path = "/{id}/qrels.txt", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<StreamingResponseBody> qrels(
      @PathVariable UUID id, @RequestParam(defaultValue = "quintile") String grades) {
    requireFinished(id);
    var chosen = grades(grades);
    return text(writer -> export.qrels(id, chosen, writer));
  }

  private static Grades grades(String text) {
    return Arrays.stream(Grades.values())
        .filter(grades -> grades.key().equals(text))
        .findFirst()
        .orElseThrow(() ->
            Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "No such grades")
                .detail("There are no grades '%s'; there are quintile and rank".formatted(text)));
  }

  private static ResponseEntity<StreamingResponseBody> text(Consumer<BufferedWriter> content) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(stream -> {
          var writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          content.accept(writer);
          writer.flush();
        });
  }

  private void requireFinished(UUID id) {
    var finished =
        desk.find(id).filter(it -> it.status() == Evaluation.Status.COMPLETED).isPresent();
    if (!finished) {
      throw Problem.of(HttpStatus.NOT_FOUND, "no-report", "There is no report")
          .detail("There is no completed evaluation " + id);
    }
  }
}
