package org.basir.classifier.model;

import java.util.List;
import org.basir.classifier.registry.Registry;
import org.springframework.stereotype.Component;

/// Looks what models are on hand and has the registry note it.
@Component
class Catalog {

  private final ModelShelf shelf;
  private final ModelFolders folders;
  private final Registry registry;

  Catalog(ModelShelf shelf, ModelFolders folders, Registry registry) {
    this.shelf = shelf;
    this.folders = folders;
    this.registry = registry;
  }

  /// Every model that can be read now, each with what its folder says of it.
  List<CataloguedModel> look() {
    var models =
        shelf.again().stream()
            .map(model -> new CataloguedModel(model, model.registered()))
            .toList();
    registry.note(models.stream().map(CataloguedModel::registered).toList(), folders.models());
    return models;
  }
}
