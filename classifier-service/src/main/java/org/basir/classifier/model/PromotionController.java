package org.basir.classifier.model;

import jakarta.validation.Valid;
import org.basir.classifier.paging.Page;
import org.basir.classifier.paging.PageLimit;
import org.basir.classifier.registry.Change;
import org.basir.classifier.registry.ModelVersion;
import org.basir.classifier.registry.Promotions;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/models")
class PromotionController {

  /// @param previous the version that was active before, the same where nothing has changed
  record ChangeResource(ModelVersion active, ModelVersion previous, boolean changed) {

    static ChangeResource of(Change change) {
      return new ChangeResource(change.active(), change.previous(), change.isNews());
    }
  }

  private final Promoting promoting;
  private final Promotions promotions;

  PromotionController(Promoting promoting, Promotions promotions) {
    this.promoting = promoting;
    this.promotions = promotions;
  }

  /// Answers once the model is loaded and active.
  @PostMapping("/{model}/promotion")
  ChangeResource promote(
      @PathVariable String model,
      @RequestBody(required = false) @Valid @Nullable PromotionForm form) {
    return ChangeResource.of(promoting.promote(model, PromotionForm.remark(form)));
  }

  @PostMapping("/rollback")
  ChangeResource rollBack(@RequestBody(required = false) @Valid @Nullable PromotionForm form) {
    return ChangeResource.of(promoting.rollBack(PromotionForm.remark(form)));
  }

  /// Every change of the active model, newest first.
  @GetMapping("/promotions")
  Page<PromotionResource> list(
      @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable Long after) {
    var page = new PageLimit(limit);
    var found = promotions.list(after == null ? Long.MAX_VALUE : after, page.plusOne());
    return Page.of(
        found.stream().map(PromotionResource::of).toList(),
        page,
        each -> String.valueOf(each.id()));
  }
}
