package org.basir.training.finetune;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
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
      var folder = folder(order);
      train(order, order.job(), folder, listener);
      return new TunedClassifier(order, folder).write();
    } catch (IOException e) {
      throw unkept(e);
    }
  }

  /// Trains to the end for the figures alone, those of the last step: no model is written. The same
  /// order tried again gives what it gave.
  ///
  /// @param listener of what happens, on the calling thread
  /// @throws TrainingFailed when the training's process keeps crashing
  /// @throws org.basir.inference.model.ModelRefused when the encoder can't be used
  /// @throws CancellationException when the calling thread is interrupted
  public static TrialResult trial(Order order, Consumer<Event> listener) {
    try {
      var folder = trialFolder(order);
      var kept = TrialResult.read(folder);
      if (kept.isPresent()) {
        return kept.get();
      }
      long begun = System.nanoTime();
      train(order, order.job().keepingLast(), folder, listener);
      return new TrialPapers(order, folder).keep((System.nanoTime() - begun) / 1e9);
    } catch (IOException e) {
      throw unkept(e);
    }
  }

  /// What [#trial] gave for an order, if it was tried to the end.
  public static Optional<TrialResult> tried(Order order) {
    try {
      return TrialResult.read(trialFolder(order));
    } catch (IOException e) {
      throw unkept(e);
    }
  }

  /// The steps an order will take.
  ///
  /// @throws IllegalArgumentException when it is given minutes: how many fit shows on the way
  public static long steps(Order order) {
    var spending = order.spending();
    if (spending.time().isPresent()) {
      throw new IllegalArgumentException("how many steps fit in minutes can't be known ahead");
    }
    return spending
        .steps()
        .orElseGet(() -> spending.epochs().orElseThrow() * Material.stepsPerEpoch(order));
  }

  /// Where an order's training is kept.
  public static Path folder(Order order) {
    return folder(order, order.job());
  }

  static Path trialFolder(Order order) {
    return folder(order, order.job().keepingLast());
  }

  private static Path folder(Order order, Job job) {
    return order.home().resolve("training").resolve(order.name() + "-" + job.brief());
  }

  private static void train(Order order, Job job, Path folder, Consumer<Event> listener)
      throws IOException {
    Files.createDirectories(folder);
    order.texts().write(folder);
    job.write(folder);
    if (!Files.exists(folder.resolve(Tuned.ONNX))) {
      supervise(order, folder, listener);
    }
  }

  private static UncheckedIOException unkept(IOException e) {
    return new UncheckedIOException("The training can't be kept: " + e.getMessage(), e);
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
