package org.basir.ranking.evaluation;

import java.time.InstantSource;
import java.util.UUID;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.ranking.batch.JobFailed;
import org.basir.ranking.batch.ResumableJobs;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The task that makes an evaluation that was requested.
@Component
class EvaluateRanking implements DurableTask {

  static final String NAME = "evaluate-ranking";

  private final Evaluations evaluations;
  private final EvaluationJob job;
  private final ResumableJobs jobs;
  private final TransactionTemplate transaction;
  private final InstantSource clock = InstantSource.system();

  EvaluateRanking(
      Evaluations evaluations,
      EvaluationJob job,
      ResumableJobs jobs,
      TransactionTemplate transaction) {
    this.evaluations = evaluations;
    this.job = job;
    this.jobs = jobs;
    this.transaction = transaction;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) {
    var evaluation = evaluations.findById(UUID.fromString(key)).orElseThrow();
    if (evaluation.status() == Evaluation.Status.RUNNING) {
      evaluate(evaluation);
    }
  }

  private void evaluate(Evaluation evaluation) {
    try {
      jobs.run(job.of(evaluation), parameters(evaluation));
    } catch (JobFailed failed) {
      var refused = failed.causedBy(RefusedEvaluation.class).orElseThrow(() -> failed);
      var why = String.valueOf(refused.getMessage());
      transaction.executeWithoutResult(
          _ -> evaluations.findById(evaluation.id()).orElseThrow().fail(why, clock.instant()));
      throw new PermanentFailure(why);
    }
  }

  /// Names the attempt: a job does not run twice with the same parameters.
  private static JobParameters parameters(Evaluation evaluation) {
    return new JobParametersBuilder()
        .addString("id", evaluation.id().toString())
        .addString("requested", evaluation.requestedAt().toString())
        .toJobParameters();
  }
}
