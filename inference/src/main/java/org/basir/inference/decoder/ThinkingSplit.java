package org.basir.inference.decoder;

import java.util.ArrayList;
import java.util.List;
import org.basir.inference.limit.SequenceMatcher;
import org.basir.inference.limit.ThinkingMarkers;
import org.basir.inference.llm.TokenIds;

/// Tells thinking from the rest by its markers, which belong to neither.
final class ThinkingSplit {

  private final ThinkingMarkers markers;
  private final SequenceMatcher open;
  private final SequenceMatcher close;
  private final List<Produced> thinking = new ArrayList<>();
  private final List<Produced> visible = new ArrayList<>();
  private boolean thinks;

  private ThinkingSplit(ThinkingMarkers markers) {
    this.markers = markers;
    this.open = new SequenceMatcher(markers.open());
    this.close = new SequenceMatcher(markers.close());
  }

  /// Splits what was produced after a prompt, which may itself end within thinking.
  static ThinkingSplit of(ThinkingMarkers markers, TokenIds prompt, List<Produced> produced) {
    var split = new ThinkingSplit(markers);
    prompt.stream().forEach(token -> split.accept(new Produced(token, "")));
    split.thinking.clear();
    split.visible.clear();
    produced.forEach(split::accept);
    return split;
  }

  List<Produced> thinking() {
    return List.copyOf(thinking);
  }

  List<Produced> visible() {
    return List.copyOf(visible);
  }

  private void accept(Produced next) {
    var part = thinks ? thinking : visible;
    part.add(next);
    if ((thinks ? close : open).endsWith(next.token())) {
      int marker = (thinks ? markers.close() : markers.open()).size();
      // it may have begun in the prompt
      part.subList(Math.max(0, part.size() - marker), part.size()).clear();
      thinks = !thinks;
      open.reset();
      close.reset();
    }
  }
}
