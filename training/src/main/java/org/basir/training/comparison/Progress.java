package org.basir.training.comparison;

import java.time.Duration;
import java.util.Optional;
import org.basir.training.finetune.Event;

/// Hears how far a comparison is.
public interface Progress {

  /// A training begins.
  ///
  /// @param number of it, from 1, those counted that were done before
  /// @param left until the end, where something was measured
  void begins(Run run, long steps, int number, int total, Optional<Duration> left);

  /// Something happens in it.
  void tells(Event event);

  /// It gave nothing; the others go on.
  void fails(Failed failed);
}
