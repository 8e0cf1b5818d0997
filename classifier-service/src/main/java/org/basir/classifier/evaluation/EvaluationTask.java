package org.basir.classifier.evaluation;

import org.basir.classifier.model.ModelFailure;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.inference.encoder.EncodingFailed;
import org.springframework.stereotype.Component;

/// The durable task that carries out an evaluation.
@Component
class EvaluationTask implements DurableTask {

  static final String NAME = "evaluate";

  private final EvaluationProgress progress;
  private final EvaluationJob job;

  EvaluationTask(EvaluationProgress progress, EvaluationJob job) {
    this.progress = progress;
    this.job = job;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) throws Exception {
    var id = EvaluationId.of(key);
    if (progress.start(id)) {
      try {
        job.run(id);
      } catch (ModelFailure | EncodingFailed failure) {
        progress.fail(id, String.valueOf(failure.getMessage()));
        throw new PermanentFailure(String.valueOf(failure.getMessage()), failure);
      }
    }
  }
}
