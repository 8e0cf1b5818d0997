package org.basir.ranking.batch;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Component;

/// Runs batch jobs for durable tasks.
///
/// A killed process leaves its job execution marked as running, and a batch framework refuses to
/// start it again. Here the task's own lease says that nobody else runs the job, so an execution
/// that looks alive is dead: it is marked failed and continued behind its last commit.
@Component
public class ResumableJobs {

  private final JobOperator operator;
  private final JobRepository executions;

  ResumableJobs(JobOperator operator, JobRepository executions) {
    this.operator = operator;
    this.executions = executions;
  }

  /// Runs the job to its end in this thread, from its last commit if it was begun before. A job
  /// that is complete is left alone.
  ///
  /// @throws JobFailed with the first cause if it ends otherwise
  public void run(Job job, JobParameters parameters) {
    recover(job, parameters);
    try {
      requireCompleted(operator.start(job, parameters));
    } catch (JobInstanceAlreadyCompleteException _) {
      return;
    } catch (JobExecutionException refused) {
      throw new JobFailed(job.getName(), refused);
    }
  }

  private void recover(Job job, JobParameters parameters) {
    var last = executions.getLastJobExecution(job.getName(), parameters);
    if (last != null && last.isRunning()) {
      operator.recover(last);
    }
  }

  private static void requireCompleted(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw execution.getAllFailureExceptions().stream()
          .findFirst()
          .map(cause -> new JobFailed(execution.getJobInstance().getJobName(), cause))
          .orElseGet(() -> new JobFailed(execution.getJobInstance().getJobName(), execution));
    }
  }
}
