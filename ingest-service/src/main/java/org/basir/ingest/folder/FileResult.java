package org.basir.ingest.folder;

import java.util.UUID;
import org.basir.ingest.transcript.ProblemDetails;
import org.basir.ingest.transcript.Taken;
import org.basir.ingest.transcript.TranscriptSummary;
import org.jspecify.annotations.Nullable;

/// What became of one file.
///
/// @param droppedLines null unless there is a text
record FileResult(
    Outcome outcome,
    @Nullable UUID transcript,
    @Nullable String detail,
    @Nullable Integer droppedLines) {

  static FileResult of(Taken taken) {
    var transcript = taken.transcript();
    return new FileResult(
        Outcome.of(taken.novelty()),
        transcript.id().value(),
        detail(transcript),
        transcript.version() == null ? null : transcript.droppedLines());
  }

  static FileResult skipped() {
    return new FileResult(Outcome.SKIPPED, null, "not a .txt, .html, .htm or .pdf file", null);
  }

  static FileResult unreadable(String detail) {
    return new FileResult(Outcome.QUARANTINED, null, detail, null);
  }

  private static @Nullable String detail(TranscriptSummary transcript) {
    var problem = transcript.problem();
    return problem == null ? version(transcript) : text(problem);
  }

  private static String text(ProblemDetails problem) {
    return problem.title() + ": " + problem.detail();
  }

  private static @Nullable String version(TranscriptSummary transcript) {
    var budget = transcript.budget();
    if (budget == null) {
      return null;
    }
    var same = transcript.sameTextAs();
    return "version %d of %s%s"
        .formatted(
            transcript.version(),
            budget.key(),
            same == null ? "" : ", the same text as version " + same);
  }
}
