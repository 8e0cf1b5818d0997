package org.basir.db.spring;

import org.basir.db.tasks.DurableTasks;
import org.springframework.context.SmartLifecycle;

/// Runs tasks while the service is up. By default such a bean starts after all others, the web
/// server included, and stops before them, so that tasks find everything they need.
final class DurableTasksLifecycle implements SmartLifecycle {

  private final DurableTasks tasks;

  DurableTasksLifecycle(DurableTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void start() {
    tasks.start();
  }

  @Override
  public void stop() {
    tasks.stop();
  }

  @Override
  public boolean isRunning() {
    return tasks.isRunning();
  }
}
