package org.basir.classifier.model;

import jakarta.validation.constraints.Size;
import org.basir.classifier.registry.Remark;
import org.jspecify.annotations.Nullable;

/// What may be said about a change of the active model.
///
/// @param by who makes it, as they call themselves
/// @param note why
record PromotionForm(
    @Nullable @Size(max = 100) String by, @Nullable @Size(max = 1000) String note) {

  static Remark remark(@Nullable PromotionForm form) {
    return form == null ? Remark.of(null, null) : Remark.of(form.by(), form.note());
  }
}
