package org.basir.gateway.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.basir.gateway.assessment.Assessment;
import org.basir.gateway.assessment.Shortfall;

/// An assessment as the page shows it.
///
/// @param running whether it goes on by itself
/// @param state `waiting`, `running`, `complete`, `partial`, `failed` or `cancelled`
/// @param manner how the model is asked, and which model
/// @param done sectors that were asked about
/// @param remarks what it waits for, why it failed, or what is missing and why
record AssessmentView(
    UUID transcript,
    String budget,
    boolean running,
    String state,
    String manner,
    int done,
    Assessment.Advance progress,
    long limit,
    List<String> remarks) {

  static AssessmentView of(Assessment assessment) {
    return new AssessmentView(
        assessment.transcript(),
        assessment.budget(),
        assessment.pending(),
        state(assessment),
        manner(assessment),
        done(assessment),
        assessment.progress(),
        assessment.mandate().tokens(),
        remarks(assessment));
  }

  private static String state(Assessment assessment) {
    return switch (assessment.status()) {
      case PENDING ->
          assessment.problem() != null || assessment.answeredBy() == null ? "waiting" : "running";
      case COMPLETE, PARTIAL, FAILED, CANCELLED ->
          assessment.status().name().toLowerCase(Locale.ROOT);
    };
  }

  private static String manner(Assessment assessment) {
    var mandate = assessment.mandate();
    var words = new ArrayList<>(List.of(mandate.tenant(), mandate.method(), mandate.strategy()));
    if (mandate.thinking() > 0) {
      words.add(String.format(Locale.ROOT, "thinking to %,d tokens", mandate.thinking()));
    }
    if (assessment.answeredBy() != null) {
      words.add(assessment.answeredBy());
    }
    return String.join(" · ", words);
  }

  /// Assessments of earlier versions count sectors that were left in the middle as done.
  private static int done(Assessment assessment) {
    var progress = assessment.progress();
    return assessment
        .shortfall()
        .map(it -> progress.sectors() - it.notDone().size())
        .orElse(progress.done());
  }

  private static List<String> remarks(Assessment assessment) {
    var remarks = new ArrayList<String>();
    if (assessment.problem() != null) {
      remarks.add(assessment.problem());
    }
    assessment.shortfall().ifPresent(shortfall -> remarks.addAll(sentences(assessment, shortfall)));
    return List.copyOf(remarks);
  }

  private static List<String> sentences(Assessment assessment, Shortfall shortfall) {
    var missing = shortfall.notDone().size();
    return List.of(
        String.format(
            Locale.ROOT,
            "%d %s not asked about; the whole would take up to %,d tokens.",
            missing,
            missing == 1 ? "sector was" : "sectors were",
            shortfall.wouldTake()),
        reason(assessment, shortfall.reason()));
  }

  /// The reason without the words of programs.
  private static String reason(Assessment assessment, String reason) {
    return reason
        .replace("BUDGET_EXHAUSTED ", "No tokens left by the limit of ")
        .replace(assessment.mandate().tenant() + "/" + assessment.id() + ":", "this assessment:");
  }
}
