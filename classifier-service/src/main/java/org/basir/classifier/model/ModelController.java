package org.basir.classifier.model;

import java.util.List;
import org.basir.classifier.paging.Page;
import org.basir.inference.head.Label;
import org.basir.inference.model.ModelId;
import org.basir.metrics.taxonomy.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelController {

  /// @param source `shipped` or the folder
  /// @param encoder the pretrained model it needs, if any
  /// @param foreign sectors it knows and the taxonomy doesn't have; they are never predicted
  /// @param unlearned sectors the taxonomy has and it doesn't know
  record ModelResource(
      String id,
      String version,
      boolean active,
      String source,
      @Nullable String encoder,
      int sectors,
      List<String> foreign,
      List<String> unlearned) {

    static ModelResource of(InstalledModel model, boolean active) {
      return new ModelResource(
          model.name(),
          model.version().value(),
          active,
          model.source().toString(),
          model.classifier().encoder().map(ModelId::value).orElse(null),
          model.classifier().labels().size(),
          model.foreign().stream().map(Label::slug).toList(),
          model.unlearned().stream().map(Sector::slug).toList());
    }
  }

  private final ModelShelf shelf;

  private final Models models;

  ModelController(ModelShelf shelf, Models models) {
    this.shelf = shelf;
    this.models = models;
  }

  /// All models on one page: there are a handful.
  @GetMapping("/api/v1/models")
  Page<ModelResource> list() {
    var active = models.active();
    return new Page<>(
        shelf.all().stream()
            .map(model -> ModelResource.of(model, model.version().equals(active)))
            .toList(),
        null);
  }
}
