package org.basir.classifier.model;

import java.time.Instant;
import org.basir.classifier.registry.ModelVersion;
import org.basir.classifier.registry.Promotion;
import org.jspecify.annotations.Nullable;

/// One change of the active model, as it is shown.
///
/// @param previous the version that was active before
/// @param by who made it, as they called themselves
record PromotionResource(
    long id,
    ModelVersion version,
    ModelVersion previous,
    Promotion.Action action,
    Instant at,
    @Nullable String by,
    @Nullable String note) {

  static PromotionResource of(Promotion promotion) {
    return new PromotionResource(
        promotion.id(),
        promotion.version(),
        promotion.previous(),
        promotion.action(),
        promotion.at(),
        promotion.remark().by().orElse(null),
        promotion.remark().note().orElse(null));
  }
}
