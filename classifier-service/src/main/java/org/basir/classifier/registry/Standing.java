package org.basir.classifier.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.basir.classifier.registry.Promotion.Action;

/// The promotions that stand: every promotion adds one, every rollback takes the last one away.
///
/// @param latest number of the last change, 0 before the first
/// @param versions those promoted, the active one last; none while the default is active
public record Standing(long latest, List<ModelVersion> versions) {

  public Standing {
    versions = List.copyOf(versions);
  }

  /// @param changes all there were, oldest first
  static Standing after(List<Promotion> changes) {
    var versions = new ArrayList<ModelVersion>();
    for (var change : changes) {
      if (change.action() == Action.PROMOTED) {
        versions.add(change.version());
      } else {
        versions.removeLast();
      }
    }
    return new Standing(changes.isEmpty() ? 0 : changes.getLast().id(), versions);
  }

  /// The version that is active; none where the default is.
  public Optional<ModelVersion> active() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
  }

  /// The version a rollback makes active; none where that is the default.
  public Optional<ModelVersion> before() {
    return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
  }
}
