package org.basir.app.console;

import java.time.Duration;
import java.util.Optional;
import org.basir.training.comparison.Failed;
import org.basir.training.comparison.Progress;
import org.basir.training.comparison.Run;
import org.basir.training.finetune.Event;

/// How far a comparison is, on standard error: a line and a bar for each training.
public final class ComparisonProgress implements Progress, AutoCloseable {

  private TrainingBar bar = new TrainingBar();

  @Override
  public void begins(Run run, long steps, int number, int total, Optional<Duration> left) {
    close();
    bar = new TrainingBar();
    System.err.printf(
        "%d of %d: %s, %d steps%s%n",
        number, total, run, steps, left.map(ComparisonProgress::text).orElse(""));
  }

  @Override
  public void tells(Event event) {
    bar.show(event);
  }

  @Override
  public void fails(Failed failed) {
    close();
    System.err.printf("failed: %s: %s%n", failed.run(), failed.why());
  }

  /// As in `; 2 h 05 min left`.
  static String text(Duration left) {
    return left.toHours() > 0
        ? "; %d h %02d min left".formatted(left.toHours(), left.toMinutesPart())
        : "; %d min left".formatted(left.plusSeconds(59).toMinutes());
  }

  @Override
  public void close() {
    bar.close();
  }
}
