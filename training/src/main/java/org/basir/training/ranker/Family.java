package org.basir.training.ranker;

import java.util.List;
import java.util.Optional;

/// A ranker with the settings to choose from. Which is taken is decided anew for every budget, by
/// how they did on those known before.
///
/// @param settings the first is taken where nothing is known
/// @param reads whether the speech is read
/// @param blind the same without the speech
record Family(String name, List<? extends Ranker> settings, boolean reads, Optional<Family> blind) {

  Family {
    settings = List.copyOf(settings);
    if (settings.isEmpty()) {
      throw new IllegalArgumentException(name + " has no settings");
    }
  }

  static Family rule(Ranker ranker) {
    return new Family(ranker.name(), List.of(ranker), false, Optional.empty());
  }

  static Family reading(
      String name, List<? extends Ranker> settings, List<? extends Ranker> blind) {
    var without = new Family(name + ", text-blind", blind, false, Optional.empty());
    return new Family(name, settings, true, Optional.of(without));
  }
}
