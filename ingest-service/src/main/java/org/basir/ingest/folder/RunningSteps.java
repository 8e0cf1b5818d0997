package org.basir.ingest.folder;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Ends running jobs after the file they are at when the service is to stop.
@Component
class RunningSteps implements StepExecutionListener {

  private final Set<StepExecution> running = ConcurrentHashMap.newKeySet();

  @Override
  public void beforeStep(StepExecution step) {
    running.add(step);
  }

  @Override
  public ExitStatus afterStep(StepExecution step) {
    running.remove(step);
    return step.getExitStatus();
  }

  @EventListener(ContextClosedEvent.class)
  void stop() {
    running.forEach(StepExecution::setTerminateOnly);
  }
}
