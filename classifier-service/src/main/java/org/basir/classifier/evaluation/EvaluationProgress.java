package org.basir.classifier.evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The state an evaluation is in, changed in short transactions.
@Component
class EvaluationProgress {

  private final Evaluations evaluations;

  EvaluationProgress(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /// Whether there is still something to do.
  @Transactional
  boolean start(EvaluationId id) {
    var evaluation = lock(id);
    return switch (evaluation.status()) {
      case PENDING, RUNNING -> {
        evaluation.start();
        yield true;
      }
      case COMPLETED, FAILED -> false;
    };
  }

  /// Joins the transaction that stores the rows.
  @Transactional
  void advance(EvaluationId id, int rows) {
    lock(id).advance(rows);
  }

  @Transactional
  void complete(EvaluationId id, Reports reports) {
    lock(id).complete(reports, now());
  }

  @Transactional
  void fail(EvaluationId id, String why) {
    lock(id).fail(why, now());
  }

  private Evaluation lock(EvaluationId id) {
    return evaluations.lock(id.value()).orElseThrow();
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
