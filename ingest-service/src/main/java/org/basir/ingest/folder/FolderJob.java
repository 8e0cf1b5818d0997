package org.basir.ingest.folder;

import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/// The batch job over one folder: one step, one file a transaction.
@Configuration(proxyBeanMethods = false)
class FolderJob {

  static final String NAME = "folder";
  static final String PARAMETER = "folder";

  @Bean
  Job folder(JobRepository repository, Step files) {
    return new JobBuilder(NAME, repository).start(files).build();
  }

  @Bean
  Step files(
      JobRepository repository,
      PlatformTransactionManager transactions,
      FileQueue queue,
      FileWriter writer,
      RunningSteps running) {
    return new StepBuilder("files", repository)
        .<PreparedFile, PreparedFile>chunk(1)
        .transactionManager(transactions)
        .interruptionPolicy(FolderJob::stopIfInterrupted)
        .reader(queue)
        .writer(writer)
        .listener((StepExecutionListener) running)
        .build();
  }

  // The framework's own policy has an interrupted step count as complete, its other files unseen.
  private static void stopIfInterrupted(StepExecution step) {
    if (Thread.currentThread().isInterrupted()) {
      step.setTerminateOnly();
    }
  }

  @Bean
  @StepScope
  FileQueue queue(
      @Value("#{jobParameters['folder']}") String id,
      Folders folders,
      FolderFiles files,
      FilePreparation preparation) {
    var folder = folders.findById(FolderId.of(id).value()).orElseThrow();
    return new FileQueue(folder.path(), files.pending(folder.getId()), preparation);
  }
}
