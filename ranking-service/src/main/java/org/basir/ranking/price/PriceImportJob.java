package org.basir.ranking.price;

import org.basir.ranking.batch.StopOnInterruption;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// Makes the jobs that import files of prices, chunk by chunk.
@Component
class PriceImportJob {

  private static final int CHUNK = 5_000;

  private final JobRepository executions;
  private final PlatformTransactionManager transactions;
  private final PriceTable prices;
  private final PriceImports imports;
  private final JdbcClient jdbc;

  PriceImportJob(
      JobRepository executions,
      PlatformTransactionManager transactions,
      PriceTable prices,
      PriceImports imports,
      JdbcClient jdbc) {
    this.executions = executions;
    this.transactions = transactions;
    this.prices = prices;
    this.imports = imports;
    this.jdbc = jdbc;
  }

  Job of(PriceImport file) {
    return new JobBuilder("import-prices", executions).start(write(file)).build();
  }

  private Step write(PriceImport file) {
    return new StepBuilder("write-prices", executions)
        .<PriceLine, PriceLine>chunk(CHUNK)
        .transactionManager(transactions)
        .interruptionPolicy(new StopOnInterruption())
        .reader(new PriceReader(() -> imports.content(file.id())))
        .writer(new PriceWriter(file.id(), file.source(), prices, jdbc))
        .build();
  }
}
