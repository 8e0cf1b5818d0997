package org.basir.app.console;

import java.io.Console;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.InteractiveConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.basir.app.client.Budget;
import org.basir.app.client.Budget.Status;

/// One progress bar for each stage of the pipeline, drawn on standard error.
public final class Stages implements AutoCloseable {

  private enum Stage {
    INGEST,
    CLASSIFY,
    RANK
  }

  private static final int WIDTH = 100;

  private final Map<Stage, ProgressBar> bars = new EnumMap<>(Stage.class);

  /// Redraws the bars: transcripts ingested, excerpts classified, transcripts ranked.
  ///
  /// @param files how many transcripts are expected in all
  public void show(Collection<Budget> budgets, int files) {
    step(Stage.INGEST, count(budgets, Stage.INGEST), files);
    step(
        Stage.CLASSIFY,
        budgets.stream().mapToLong(Budget::done).sum(),
        budgets.stream().mapToLong(Budget::total).sum());
    step(Stage.RANK, count(budgets, Stage.RANK), files);
  }

  private static long count(Collection<Budget> budgets, Stage stage) {
    return budgets.stream()
        .map(Budget::status)
        .filter(stage == Stage.RANK ? Status::settled : Status::ingested)
        .count();
  }

  private void step(Stage stage, long done, long total) {
    if (total > 0) {
      var bar = bars.computeIfAbsent(stage, Stages::bar);
      bar.maxHint(total);
      bar.stepTo(done);
      bar.refresh();
    }
  }

  private static ProgressBar bar(Stage stage) {
    return new ProgressBarBuilder()
        .setTaskName("%-9s".formatted(stage.name().toLowerCase(Locale.ROOT)))
        .setInitialMax(1)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(consumer())
        .build();
  }

  /// Several bars need a terminal to move about in; elsewhere they take turns on one line.
  private static ProgressBarConsumer consumer() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent()
        ? new InteractiveConsoleProgressBarConsumer(System.err, WIDTH)
        : new ConsoleProgressBarConsumer(System.err, WIDTH);
  }

  @Override
  public void close() {
    bars.values().forEach(ProgressBar::close);
  }
}
