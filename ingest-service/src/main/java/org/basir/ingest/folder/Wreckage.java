package org.basir.ingest.folder;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

/// What a crash leaves in the job repository. Spring Batch refuses to restart from any of it: an
/// execution still said to run, one whose last commit had an unknown outcome, or a job instance
/// without any execution.
@Component
class Wreckage {

  private static final Logger log = LoggerFactory.getLogger(Wreckage.class);

  private final JobRepository repository;

  Wreckage(JobRepository repository) {
    this.repository = repository;
  }

  /// Makes the job startable. Only for a job that is known not to run anywhere.
  ///
  /// @return whether there is anything left to run
  boolean clear(JobParameters parameters) {
    var instance = repository.getJobInstance(FolderJob.NAME, parameters);
    return instance == null || clear(instance);
  }

  private boolean clear(JobInstance instance) {
    var last = repository.getLastJobExecution(instance);
    if (last == null) {
      repository.deleteJobInstance(instance);
      return true;
    }
    if (last.getStatus() == BatchStatus.COMPLETED) {
      return false;
    }
    if (isDangling(last.getStatus())) {
      fail(last);
    }
    return true;
  }

  private void fail(JobExecution execution) {
    log.info("Recovering {} left {} by a crash", execution.getId(), execution.getStatus());
    execution.getStepExecutions().stream()
        .filter(step -> isDangling(step.getStatus()))
        .forEach(this::fail);
    execution.setStatus(BatchStatus.FAILED);
    execution.setExitStatus(ExitStatus.FAILED);
    execution.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    repository.update(execution);
  }

  private void fail(StepExecution step) {
    step.setStatus(BatchStatus.FAILED);
    step.setExitStatus(ExitStatus.FAILED);
    step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
    repository.update(step);
  }

  private static boolean isDangling(BatchStatus status) {
    return status.isRunning() || status == BatchStatus.UNKNOWN;
  }
}
