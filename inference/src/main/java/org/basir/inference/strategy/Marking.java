package org.basir.inference.strategy;

import java.util.Optional;
import org.basir.inference.llm.LanguageModel;
import org.basir.inference.markers.MarkerSchedule;
import org.basir.inference.markers.MarkerWording;
import org.basir.inference.markers.Markers;

/// Which markers tell a model what is left of a budget.
@FunctionalInterface
public interface Marking {

  /// The markers of a budget; none where it is too small to pay for them.
  Optional<Markers> of(int budget, LanguageModel model);

  /// Tokens of their own, which the model was trained on.
  static Marking special(Markers.Special markers) {
    return (_, _) -> Optional.of(markers);
  }

  /// Words, which any model can read.
  static Marking inWords(MarkerWording wording) {
    return (budget, model) -> {
      var markers = Markers.announced(wording, budget, model);
      int rest = budget - MarkerSchedule.MARKERS * markers.longest();
      return rest < MarkerSchedule.PARTS ? Optional.empty() : Optional.of(markers);
    };
  }
}
