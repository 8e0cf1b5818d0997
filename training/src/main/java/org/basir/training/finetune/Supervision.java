package org.basir.training.finetune;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Runs workers until one takes the last step. libtorch crashes now and then on a busy machine: the
/// next worker goes on from what was saved.
///
/// @param folder of the training
/// @param start runs a worker and gives its exit status
record Supervision(Path folder, Start start) {

  /// Of a worker.
  @FunctionalInterface
  interface Start {
    int run(Consumer<Event> listener) throws IOException, InterruptedException;
  }

  /// Workers that may end without having saved a step more than the one before.
  private static final int FRUITLESS = 3;

  /// Runs them.
  ///
  /// @throws TrainingFailed when they end again and again where they began
  void run(Consumer<Event> listener) throws IOException, InterruptedException {
    int fruitless = 0;
    while (true) {
      long before = saved();
      int status = start.run(listener);
      if (status == 0) {
        return;
      }
      fruitless = saved() > before ? 0 : fruitless + 1;
      if (fruitless == FRUITLESS) {
        throw new TrainingFailed(
            "the training ended %d times at step %d with status %d; see %s"
                .formatted(
                    FRUITLESS, Math.max(0, before), status, folder.resolve(WorkerProcess.LOG)));
      }
    }
  }

  private long saved() throws IOException {
    return Checkpoint.read(folder).map(Checkpoint::step).orElse(Long.MIN_VALUE);
  }
}
