package org.basir.classifier.model;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.basir.classifier.registry.ModelVersion;
import org.basir.http.Problem;
import org.basir.inference.encoder.EncodingFailed;
import org.basir.inference.model.ModelRefused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// Models that could become active, loaded and proven on a text.
@Component
class Candidates {

  private final Catalog catalog;
  private final ModelShelf shelf;

  Candidates(Catalog catalog, ModelShelf shelf) {
    this.catalog = catalog;
    this.shelf = shelf;
  }

  /// The model with this version, or the only one with this name.
  ///
  /// @throws Problem 404 if there is none, 409 if there are several, 422 if it can't be used
  InstalledModel called(String nameOrVersion) {
    var models = catalog.look().stream().map(CataloguedModel::installed).toList();
    var model =
        models.stream()
            .filter(each -> each.version().value().equals(nameOrVersion))
            .findFirst()
            .orElseGet(() -> only(nameOrVersion, models));
    return proven(() -> model);
  }

  /// The model of this version, without one the default.
  ///
  /// @throws Problem 422 if it can't be used
  InstalledModel of(Optional<ModelVersion> version) {
    catalog.look();
    return proven(() -> shelf.wanted(version));
  }

  private static InstalledModel only(String name, List<InstalledModel> models) {
    var named = models.stream().filter(model -> model.name().equals(name)).toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    throw named.isEmpty() ? absent(name, models) : ambiguous(name, named);
  }

  private static InstalledModel proven(Supplier<InstalledModel> candidate) {
    try {
      var model = candidate.get();
      model.warmUp();
      return model;
    } catch (ModelRefused | EncodingFailed | UncheckedIOException e) {
      throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "model-unusable", "Unusable model")
          .detail(e.getMessage() + ". Nothing was changed.");
    }
  }

  private static Problem absent(String name, List<InstalledModel> models) {
    return Problem.of(HttpStatus.NOT_FOUND, "unknown-model", "Unknown model")
        .detail(
            "There is no model %s; there are %s."
                .formatted(name, models.stream().map(InstalledModel::name).toList()));
  }

  private static Problem ambiguous(String name, List<InstalledModel> named) {
    return Problem.of(HttpStatus.CONFLICT, "ambiguous-model", "Several models of one name")
        .detail(
            "%s is the name of %s; name the version."
                .formatted(name, named.stream().map(InstalledModel::version).toList()));
  }
}
