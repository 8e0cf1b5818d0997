package org.basir.app.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.basir.training.contest.ContestListener;
import org.basir.training.contest.Heat;
import org.basir.training.contest.Outcome;

/// How far a contest of strategies is, on standard error: questions answered, time left, and how
/// many the entrant at work got right.
public final class ContestBar implements ContestListener, AutoCloseable {

  private static final int WIDTH = 120;

  private final ProgressBar bar =
      new ProgressBarBuilder()
          .setTaskName("ask")
          .setInitialMax(1)
          .setStyle(ProgressBarStyle.ASCII)
          .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
          .build();

  private Heat heat = new Heat("", 0);
  private int asked;
  private int right;

  @Override
  public void answered(Outcome outcome, int answered, int all) {
    if (!heat.equals(outcome.heat())) {
      heat = outcome.heat();
      asked = 0;
      right = 0;
    }
    asked++;
    right += outcome.solved() ? 1 : 0;
    bar.maxHint(all);
    bar.stepTo(answered);
    bar.setExtraMessage("%s: %d of %d right".formatted(heat, right, asked));
  }

  @Override
  public void close() {
    bar.close();
  }
}
