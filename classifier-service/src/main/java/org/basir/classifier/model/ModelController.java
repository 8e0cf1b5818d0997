package org.basir.classifier.model;

import java.util.Optional;
import org.basir.classifier.paging.Page;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.model.ModelRefused;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelController {

  private final Catalog catalog;
  private final ActiveModel active;

  ModelController(Catalog catalog, ActiveModel active) {
    this.catalog = catalog;
    this.active = active;
  }

  /// All models on one page: there are a handful.
  @GetMapping("/api/v1/models")
  Page<ModelResource> list() {
    var models = catalog.look();
    var answering = answering();
    return new Page<>(
        models.stream()
            .map(model ->
                ModelResource.of(model, answering.equals(Optional.of(model.installed().version()))))
            .toList(),
        null);
  }

  /// Where the active model is gone, the others are still to be seen.
  private Optional<ModelVersion> answering() {
    try {
      return Optional.of(active.model().version());
    } catch (ModelRefused e) {
      return Optional.empty();
    }
  }
}
