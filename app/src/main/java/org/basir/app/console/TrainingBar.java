package org.basir.app.console;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.basir.training.finetune.Event;
import org.jspecify.annotations.Nullable;

/// How far a training is: steps, time left, loss, learning rate and F1 on dev, on standard error.
public final class TrainingBar implements AutoCloseable {

  private static final int WIDTH = 110;

  private @Nullable ProgressBar bar;
  private String dev = "";

  /// Redraws the bar.
  public void show(Event event) {
    switch (event) {
      case Event.Planned planned -> begin(planned);
      case Event.Stepped stepped -> step(stepped);
      case Event.Evaluated evaluated -> dev = "dev F1 %.3f".formatted(evaluated.microF1());
      case Event.Ended ended -> end(ended);
    }
  }

  private void begin(Event.Planned planned) {
    close();
    System.err.printf(
        Locale.ROOT, "%d steps, %,d numbers learn%n", planned.total(), planned.learning());
    bar =
        new ProgressBarBuilder()
            .setTaskName("train")
            .setInitialMax(planned.total())
            .startsFrom(Math.max(0, planned.from()), Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
            .build();
  }

  private void step(Event.Stepped stepped) {
    if (bar != null) {
      bar.maxHint(stepped.total());
      bar.stepTo(Math.max(0, stepped.step()));
      bar.setExtraMessage(
          String.format(
              Locale.ROOT, "loss %.3f rate %.1e %s", stepped.loss(), stepped.rate(), dev));
    }
  }

  private void end(Event.Ended ended) {
    close();
    System.err.printf(
        Locale.ROOT, "%s; kept what was learned by step %d%n", ended.why(), ended.kept());
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
