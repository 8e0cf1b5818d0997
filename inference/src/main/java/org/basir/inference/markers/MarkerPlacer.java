package org.basir.inference.markers;

import java.util.OptionalInt;
import org.basir.inference.limit.SequenceMatcher;
import org.basir.inference.llm.TokenIds;

/// Counts tokens and says which marker's token is due.
///
/// Special markers stand exactly where the schedule has them. Announced ones wait for the end of a
/// character, and, as far as it is allowed, for a line break.
final class MarkerPlacer {

  /// A character has at most four bytes.
  private static final int MOST_BYTES_WAITED = 3;

  private final MarkerSchedule schedule;
  private final Markers markers;
  private final int patience;
  private final SequenceMatcher close;
  private int ordinary;
  private int placed;
  private int tokensPlaced;
  private boolean closed;
  private TokenIds pending = TokenIds.none();

  /// @param patience tokens that an announced marker may wait for a line break
  MarkerPlacer(MarkerSchedule schedule, Markers markers, TokenIds close, int patience) {
    this.schedule = schedule;
    this.markers = markers;
    this.patience = patience;
    this.close = new SequenceMatcher(close);
  }

  OptionalInt due() {
    return pending.isEmpty() ? OptionalInt.empty() : OptionalInt.of(pending.at(0));
  }

  /// Markers begun so far.
  int placed() {
    return placed;
  }

  /// Tokens of markers so far.
  int tokensPlaced() {
    return tokensPlaced;
  }

  void accept(int token, String piece) {
    if (!pending.isEmpty() && token == pending.at(0)) {
      pending = pending.slice(1, pending.size());
      tokensPlaced++;
      return;
    }
    // a later stage knew better: the rest of the marker would make no sense
    pending = TokenIds.none();
    ordinary++;
    closed |= close.endsWith(token);
    if (!closed && placed < MarkerSchedule.MARKERS && isDue(piece)) {
      placed++;
      ordinary = 0;
      pending = markers.of(MarkerSchedule.eighthsLeft(placed));
    }
  }

  private boolean isDue(String piece) {
    int over = ordinary - schedule.distance();
    return switch (markers) {
      case Markers.Special _ -> over >= 0;
      case Markers.Announced _ ->
          over >= 0
              && (!piece.isEmpty() || over >= patience + MOST_BYTES_WAITED)
              && (over >= patience || piece.contains("\n"))
              && close.matched() == 0;
    };
  }
}
