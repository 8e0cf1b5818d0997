package org.basir.app.console;

import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.basir.training.course.CourseStep;

/// How far the training of a decoder is, on standard error: per mille, time left, steps and loss.
public final class CourseBar implements AutoCloseable {

  private static final int WIDTH = 110;
  private static final int WHOLE = 1000;

  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("train")
          .setInitialMax(WHOLE)
          .setStyle(ProgressBarStyle.ASCII)
          .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
          .build();

  /// Redraws the bar.
  public void show(CourseStep step) {
    bar.stepTo(Math.round(WHOLE * step.progress()));
    bar.setExtraMessage(
        String.format(
            Locale.ROOT,
            "step %d loss %.3f %.0f tokens/s",
            step.step(),
            step.loss(),
            step.tokens()));
    if (step.progress() >= 1) {
      close();
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
