package org.basir.training.finetune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// Fine-tunes an encoder with a head and writes the classifier's folder.
///
/// ```java
/// var order = new Order("tuned", data, taxonomy, home, home.resolve("models"), recipe,
///     Spending.ofMinutes(40), 8, 0, version);
/// var result = FineTune.run(order, event -> {});
/// ```
///
/// The training goes on in a process of its own. What it has learned is saved every hundred steps
/// in `<home>/training`: the same order begun again goes on from there.
public final class FineTune {

  private FineTune() {}

  /// Trains to the end, or goes on with what the same order began.
  ///
  /// @param listener of what happens, on the calling thread
  /// @throws TrainingFailed when the training's process keeps crashing
  /// @throws org.basir.inference.model.ModelRefused when the encoder can't be used
  /// @throws CancellationException when the calling thread is interrupted
  public static FineTuneResult run(Order order, Consumer<Event> listener) {
    try {
      var folder = prepared(order);
      if (!Files.exists(folder.resolve(Tuned.ONNX))) {
        supervise(order, folder, listener);
      }
      return new TunedClassifier(order, folder).write();
    } catch (IOException e) {
      throw new UncheckedIOException("The training can't be kept: " + e.getMessage(), e);
    }
  }

  /// Where an order's training is kept.
  public static Path folder(Order order) {
    return order.home().resolve("training").resolve(order.name() + "-" + order.job().brief());
  }

  private static Path prepared(Order order) throws IOException {
    var folder = folder(order);
    Files.createDirectories(folder);
    order.texts().write(folder);
    order.job().write(folder);
    return folder;
  }

  private static void supervise(Order order, Path folder, Consumer<Event> listener)
      throws IOException {
    Consumer<Event> both =
        event -> {
          History.append(folder, event);
          listener.accept(event);
        };
    try {
      new Supervision(folder, new WorkerProcess(folder, order.home())::run).run(both);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The training was interrupted");
    }
  }
}
