package org.basir.ranking.price;

import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Consumer;
import org.basir.db.tasks.DurableTask;
import org.basir.db.tasks.PermanentFailure;
import org.basir.ranking.batch.JobFailed;
import org.basir.ranking.batch.ResumableJobs;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The task that imports a file that was received.
@Component
class ImportPrices implements DurableTask {

  static final String NAME = "import-prices";

  private final PriceImports imports;
  private final PriceImportJob job;
  private final InferredActions inferred;
  private final ResumableJobs jobs;
  private final TransactionTemplate transaction;
  private final ApplicationEventPublisher events;
  private final InstantSource clock = InstantSource.system();

  ImportPrices(
      PriceImports imports,
      PriceImportJob job,
      InferredActions inferred,
      ResumableJobs jobs,
      TransactionTemplate transaction,
      ApplicationEventPublisher events) {
    this.imports = imports;
    this.job = job;
    this.inferred = inferred;
    this.jobs = jobs;
    this.transaction = transaction;
    this.events = events;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void run(String key) {
    var file = imports.findById(UUID.fromString(key)).orElseThrow();
    if (file.status() == PriceImport.Status.RUNNING) {
      importOrFail(file);
    }
  }

  private void importOrFail(PriceImport file) {
    try {
      var parameters = new JobParametersBuilder().addString("file", file.id().toString());
      jobs.run(job.of(file), parameters.toJobParameters());
      change(file, this::complete);
      events.publishEvent(new PricesImported());
    } catch (JobFailed failed) {
      var unreadable = failed.causedBy(UnreadablePrices.class).orElseThrow(() -> failed);
      var why = String.valueOf(unreadable.getMessage());
      change(file, broken -> broken.fail(why, clock.instant()));
      throw new PermanentFailure(why);
    }
  }

  private void complete(PriceImport done) {
    var first = done.firstDay();
    var last = done.lastDay();
    if (first != null && last != null) {
      inferred.look(done.source(), first, last);
    }
    done.complete(clock.instant());
  }

  private void change(PriceImport file, Consumer<PriceImport> change) {
    transaction.executeWithoutResult(_ -> change.accept(imports.findById(file.id()).orElseThrow()));
  }
}
