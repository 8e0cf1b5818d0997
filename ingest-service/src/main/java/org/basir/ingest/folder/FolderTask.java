package org.basir.ingest.folder;

import org.basir.db.tasks.DurableTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Runs the job over a folder, and goes on with it after a crash: a task is given to another
/// process only when the one that ran it is gone, so whatever execution it finds here is dead.
@Component
class FolderTask implements DurableTask {

  static final String NAME = "folder";

  private static final Logger log = LoggerFactory.getLogger(FolderTask.class);

  private final JobOperator operator;
  private final Wreckage wreckage;
  private final Job job;
  private final ObjectProvider<FolderRuns> runs;

  FolderTask(JobOperator operator, Wreckage wreckage, Job job, ObjectProvider<FolderRuns> runs) {
    this.operator = operator;
    this.wreckage = wreckage;
    this.job = job;
    this.runs = runs;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) throws JobExecutionException {
    var parameters =
        new JobParametersBuilder().addString(FolderJob.PARAMETER, key).toJobParameters();
    if (wreckage.clear(parameters)) {
      check(operator.start(job, parameters));
    }
    log(runs.getObject().report(FolderId.of(key)));
  }

  private static void check(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw new IllegalStateException(
          "%s ended %s: %s"
              .formatted(
                  execution.getJobParameters(),
                  execution.getStatus(),
                  execution.getAllFailureExceptions()));
    }
  }

  private static void log(FolderReport report) {
    report.files().forEach(f -> log.info("{}: {} ({})", f.file(), f.outcome(), f.detail()));
    log.info("{} of {} files of {} done", report.done(), report.total(), report.path());
  }
}
