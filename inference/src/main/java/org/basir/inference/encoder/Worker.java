package org.basir.inference.encoder;

import ai.onnxruntime.OrtException;

/// Takes runs from the queue until it closes.
record Worker(Graph graph, RunQueue queue) implements Runnable {

  @Override
  public void run() {
    try {
      for (var run = queue.take(); run.isPresent(); run = queue.take()) {
        process(run.get());
      }
    } catch (InterruptedException e) {
      // nobody but the runtime's own shutdown interrupts a worker
      Thread.currentThread().interrupt();
    }
  }

  private void process(Run run) {
    try {
      if (!run.call().isOver()) {
        run.call().succeed(run, graph.run(run));
      }
    } catch (OrtException | RuntimeException | OutOfMemoryError e) {
      run.call().fail(e);
    } finally {
      queue.finished(run);
    }
  }
}
