package org.basir.training.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.training.finetune.Event;

/// Writes down how far a comparison was.
final class Heard implements Progress {

  final List<String> lines = new ArrayList<>();

  @Override
  public void begins(Run run, long steps, int number, int total, Optional<Duration> left) {
    lines.add(
        "%d/%d %s, %d steps, %s"
            .formatted(number, total, run, steps, left.map(Duration::toString).orElse("?")));
  }

  @Override
  public void tells(Event event) {
    lines.add(event.toString());
  }

  @Override
  public void fails(Failed failed) {
    lines.add("failed: " + failed.why());
  }
}
