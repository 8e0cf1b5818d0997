package org.basir.classifier.evaluation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.basir.classifier.model.ClassifierSettings;
import org.basir.classifier.model.ModelFailure;
import org.basir.classifier.shutdown.Shutdown;
import org.basir.inference.encoder.EncodingFailed;
import org.basir.metrics.taxonomy.Taxonomy;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobInstanceAlreadyCompleteException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;

/// The batch job of an evaluation: every competitor over every row, then the report.
@Component
class EvaluationJob {

  private static final String NAME = "classification-evaluation";

  private final JobRepository repository;
  private final JobOperator operator;
  private final PlatformTransactionManager transactions;
  private final Evaluations evaluations;
  private final Competitors competitors;
  private final RowWriting writing;
  private final Reporting reporting;
  private final Taxonomy taxonomy;
  private final Shutdown shutdown;
  private final int chunkSize;

  EvaluationJob(
      JobRepository repository,
      JobOperator operator,
      PlatformTransactionManager transactions,
      Evaluations evaluations,
      Competitors competitors,
      RowWriting writing,
      Reporting reporting,
      Taxonomy taxonomy,
      Shutdown shutdown,
      ClassifierSettings settings) {
    this.repository = repository;
    this.operator = operator;
    this.transactions = transactions;
    this.evaluations = evaluations;
    this.competitors = competitors;
    this.writing = writing;
    this.reporting = reporting;
    this.taxonomy = taxonomy;
    this.shutdown = shutdown;
    this.chunkSize = settings.chunk();
  }

  /// Runs the job to its end in this thread, from the last chunk committed if it was begun before.
  ///
  /// @throws Exception what made it fail
  void run(EvaluationId id) throws Exception {
    var parameters = new JobParametersBuilder().addString("evaluation", id.toString());
    recover(parameters.toJobParameters());
    try {
      requireCompletion(operator.start(job(id), parameters.toJobParameters()));
    } catch (JobInstanceAlreadyCompleteException _) {
      return;
    }
  }

  /// A process that was killed leaves its execution marked as running, which refuses a restart. The
  /// durable task's lease says that nobody else runs it.
  private void recover(JobParameters parameters) {
    var last = repository.getLastJobExecution(NAME, parameters);
    if (last != null && last.isRunning()) {
      operator.recover(last);
    }
  }

  private static void requireCompletion(JobExecution execution) {
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      var failure = execution.getAllFailureExceptions().stream().findFirst();
      failure.flatMap(EvaluationJob::modelFailure).ifPresent(EvaluationJob::raise);
      throw new IllegalStateException(
          "Evaluation ended as " + execution.getStatus(), failure.orElse(null));
    }
  }

  /// What trying again does not mend: the model is gone, broken, or can't be run.
  static Optional<RuntimeException> modelFailure(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .filter(cause -> cause instanceof ModelFailure || cause instanceof EncodingFailed)
        .map(RuntimeException.class::cast)
        .findFirst();
  }

  private static void raise(RuntimeException failure) {
    throw failure;
  }

  private Job job(EvaluationId id) {
    var evaluation = evaluations.findById(id.value()).orElseThrow();
    var data =
        LabelledData.read(evaluation.dataName(), evaluation.data(), evaluation.split(), taxonomy);
    return new JobBuilder(NAME, repository)
        .start(answering(evaluation, data, competitors.all(evaluation.model())))
        .next(report(evaluation, data))
        .build();
  }

  /// A chunk-oriented step that is interrupted counts as complete and would never see its other
  /// rows. So it is not told of interruptions, and the reader fails instead.
  private Step answering(Evaluation evaluation, LabelledData data, List<Competitor> all) {
    return new StepBuilder("answer", repository)
        .<Integer, Integer>chunk(chunkSize)
        .transactionManager(transactions)
        .interruptionPolicy(_ -> {})
        .reader(new PositionReader(data.chosen().size(), shutdown))
        .writer(chunk ->
            writing.write(evaluation.id(), all, data.chosen(), List.copyOf(chunk.getItems())))
        .build();
  }

  private Step report(Evaluation evaluation, LabelledData data) {
    return new StepBuilder("report", repository)
        .tasklet(
            (_, _) -> {
              reporting.report(evaluation, data);
              return RepeatStatus.FINISHED;
            },
            transactions)
        .build();
  }
}
