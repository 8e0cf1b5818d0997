package org.basir.ranking.batch;

import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.StepInterruptionPolicy;

/// Has an interrupted step end as stopped, to be continued behind its last commit.
///
/// Left to itself, a chunk-oriented step whose thread is interrupted leaves its loop but counts as
/// complete, and the rest of its rows would never be seen.
public final class StopOnInterruption implements StepInterruptionPolicy {

  @Override
  public void checkInterrupted(StepExecution step) {
    if (Thread.currentThread().isInterrupted()) {
      step.setTerminateOnly();
    }
  }
}
