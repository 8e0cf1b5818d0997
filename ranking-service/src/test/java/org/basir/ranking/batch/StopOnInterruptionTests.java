package org.basir.ranking.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepInterruptionPolicy;
import org.springframework.batch.core.step.ThreadStepInterruptionPolicy;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.support.ListItemReader;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

class StopOnInterruptionTests {

  private final List<Integer> written = new ArrayList<>();

  @AfterEach
  void clearInterruption() {
    Thread.interrupted();
  }

  @Test
  void leavesAnInterruptedStepToBeContinued() throws Exception {
    assertThat(interruptedAfterTheFirstOfThree(new StopOnInterruption()))
        .isEqualTo(BatchStatus.STOPPED);
    assertThat(written).containsExactly(1);
  }

  /// Once this fails, the framework has mended it and the policy can go.
  @Test
  void isNeededSinceTheFrameworkCallsItComplete() throws Exception {
    assertThat(interruptedAfterTheFirstOfThree(new ThreadStepInterruptionPolicy()))
        .isEqualTo(BatchStatus.COMPLETED);
    assertThat(written).containsExactly(1);
  }

  private BatchStatus interruptedAfterTheFirstOfThree(StepInterruptionPolicy policy)
      throws Exception {
    var executions = new ResourcelessJobRepository();
    var step =
        new StepBuilder("step", executions)
            .<Integer, Integer>chunk(1)
            .transactionManager(new ResourcelessTransactionManager())
            .interruptionPolicy(policy)
            .reader(new ListItemReader<>(List.of(1, 2, 3)))
            .writer(chunk -> {
              written.addAll(chunk.getItems());
              Thread.currentThread().interrupt();
            })
            .build();
    var job = new JobBuilder("job", executions).start(step).build();
    JobExecution execution = execution(executions, job.getName());
    job.execute(execution);
    return execution.getStatus();
  }

  private static JobExecution execution(ResourcelessJobRepository executions, String job) {
    var parameters = new JobParameters();
    var instance = executions.createJobInstance(job, parameters);
    return executions.createJobExecution(instance, parameters, new ExecutionContext());
  }
}
