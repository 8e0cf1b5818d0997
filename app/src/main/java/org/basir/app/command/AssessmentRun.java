package org.basir.app.command;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.basir.app.client.Assessment;
import org.basir.app.client.Assessment.Status;
import org.basir.app.client.CommandFailure;
import org.basir.app.client.SuiteClient;

/// One assessment by the suite: asked for and followed to its end.
record AssessmentRun(SuiteClient client, Output output) {

  private static final String PATH = "/api/v1/assessments";

  /// Starts it or finds the one that was asked for before, and waits for its end.
  Assessment run(Map<String, Object> request) {
    var id = client.post(PATH, request, Assessment.class).id();
    var ended =
        Pipeline.of(client, output).until(() -> seen(PATH + "/" + id), it -> !it.isPending());
    output.note("");
    if (ended.status() == Status.FAILED || ended.status() == Status.CANCELLED) {
      throw new CommandFailure(
          "the assessment is "
              + ended.status().name().toLowerCase(Locale.ROOT)
              + ": "
              + ended.problem());
    }
    return ended;
  }

  private Assessment seen(String path) {
    var assessment = client.get(path, Assessment.class);
    var progress = assessment.progress();
    output
        .err()
        .print(
            "\r%d of %d sectors, %,d tokens spent, %,d left, %d questions, %d known already %s"
                .formatted(
                    progress.done(),
                    progress.sectors(),
                    progress.spent(),
                    progress.left(),
                    progress.calls(),
                    progress.cached(),
                    Objects.requireNonNullElse(assessment.problem(), "")));
    output.err().flush();
    return assessment;
  }
}
