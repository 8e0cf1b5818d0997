package org.basir.classifier.classification;

import java.util.List;
import org.basir.classifier.model.ModelFailure;
import org.basir.classifier.model.Models;
import org.basir.classifier.shutdown.Shutdown;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.inference.classifier.ClassifierInput;
import org.springframework.stereotype.Component;

/// The durable task that carries out a run, chunk by chunk.
///
/// The model works outside any transaction. Each chunk commits its predictions with the run's
/// count, so a process that dies loses the chunk in hand at most, and whoever takes the task up
/// starts behind the last one committed.
@Component
class Classifying implements DurableTask {

  static final String TASK = "classify";

  /// The task that comes after the last chunk.
  static final String NEXT = "hand-over";

  private final RunProgress progress;
  private final Models models;
  private final Shutdown shutdown;

  Classifying(RunProgress progress, Models models, Shutdown shutdown) {
    this.progress = progress;
    this.models = models;
    this.shutdown = shutdown;
  }

  @Override
  public String name() {
    return TASK;
  }

  @Override
  public void run(String key) {
    var id = RunId.parse(key);
    try {
      for (var chunk = progress.next(id); chunk.isPresent(); chunk = progress.next(id)) {
        progress.commit(chunk.get(), predict(chunk.get()));
        shutdown.leaveTheRestIfBegun();
      }
    } catch (ModelFailure failure) {
      var detail = String.valueOf(failure.getMessage());
      progress.fail(id, RunProblem.modelFailed(detail));
      throw new PermanentFailure(detail, failure);
    }
  }

  private List<Prediction> predict(Chunk chunk) {
    if (chunk.excerpts().isEmpty()) {
      return List.of();
    }
    var texts = chunk.excerpts().stream().map(Classifying::input).toList();
    return chunk.predictions(models.classify(chunk.run().modelVersion(), texts));
  }

  private static String input(Excerpt excerpt) {
    return ClassifierInput.of(excerpt.section(), excerpt.heading(), excerpt.text());
  }
}
