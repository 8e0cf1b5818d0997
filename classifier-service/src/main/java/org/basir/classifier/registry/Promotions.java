package org.basir.classifier.registry;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.basir.classifier.registry.Promotion.Action;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes the active model. Those who do so at the same time take turns, each on top of the one
/// before.
@Component
public class Promotions {

  private final PromotionTable table;
  private final InstantSource clock = InstantSource.system();

  Promotions(PromotionTable table) {
    this.table = table;
  }

  /// Number of the last change, 0 before the first. Cheap enough to ask every second.
  public long latest() {
    return table.latest();
  }

  /// The promotions that stand.
  public Standing standing() {
    return Standing.after(table.all());
  }

  /// Some changes, newest first.
  ///
  /// @param before only changes with a smaller number
  public List<Promotion> list(long before, int limit) {
    return table.before(before, limit);
  }

  /// Makes a version active; the one that is active already changes nothing.
  ///
  /// @param standard the version of the default
  @Transactional
  public Change promote(ModelVersion version, ModelVersion standard, Remark remark) {
    table.takeTurns();
    var standing = standing();
    var active = standing.active().orElse(standard);
    if (active.equals(version)) {
      return new Change(standing.latest(), version, active, false);
    }
    return add(version, active, Action.PROMOTED, remark);
  }

  /// Takes the last promotion back.
  ///
  /// @param seen what stood when the version to go back to was chosen
  /// @return nothing where something else has been promoted since
  @Transactional
  public Optional<Change> rollBack(Standing seen, ModelVersion standard, Remark remark) {
    table.takeTurns();
    if (standing().latest() != seen.latest()) {
      return Optional.empty();
    }
    var active = seen.active().orElse(standard);
    return Optional.of(add(seen.before().orElse(standard), active, Action.ROLLED_BACK, remark));
  }

  private Change add(ModelVersion version, ModelVersion previous, Action action, Remark remark) {
    var at = clock.instant().atOffset(ZoneOffset.UTC);
    return new Change(table.add(version, previous, action, at, remark), version, previous, true);
  }
}
