package org.basir.inference.markers;

import org.basir.inference.llm.LogitStage;
import org.basir.inference.llm.StepView;
import org.basir.inference.llm.TokenIds;
import org.basir.inference.sampling.Logits;

/// Forces markers where they are due, and bars special ones everywhere else. There are none after
/// the closing marker. Put it before guidance, which would else choose and force what is barred
/// here, and before a hard limit.
public final class MarkerStage implements LogitStage {

  private final Markers markers;
  private final MarkerPlacer placer;

  private MarkerStage(Markers markers, MarkerPlacer placer) {
    this.markers = markers;
    this.placer = placer;
  }

  /// Markers where the schedule of a budget has them.
  ///
  /// @param close the closing marker of thinking
  /// @throws IllegalArgumentException if the budget is too small for the markers
  public static MarkerStage of(int budget, Markers markers, TokenIds close) {
    return waiting(budget, markers, close, 0);
  }

  /// Announced markers that wait so many tokens for a line break, at most a tenth of the distance
  /// between markers.
  public static MarkerStage waiting(int budget, Markers markers, TokenIds close, int patience) {
    var schedule = markers.schedule(budget);
    if (patience < 0 || patience > schedule.distance() / 10) {
      throw new IllegalArgumentException(
          "A patience of %d is not in [0, a tenth of %d]".formatted(patience, schedule.distance()));
    }
    return new MarkerStage(markers, new MarkerPlacer(schedule, markers, close, patience));
  }

  /// Markers so far.
  public int placed() {
    return placer.placed();
  }

  /// Tokens of markers so far.
  public int tokensPlaced() {
    return placer.tokensPlaced();
  }

  @Override
  public void onPrompt(TokenIds prompt) {}

  @Override
  public void adjust(StepView step, float[] logits) {
    var due = placer.due();
    if (due.isPresent()) {
      Logits.force(logits, due.getAsInt());
    } else if (markers instanceof Markers.Special(var tokens)) {
      tokens.stream().forEach(token -> Logits.bar(logits, token));
    }
  }

  @Override
  public void onToken(int id, String piece) {
    placer.accept(id, piece);
  }
}
