package org.basir.classifier.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.basir.classifier.registry.ModelVersion;
import org.basir.inference.model.ModelRefused;
import org.springframework.stereotype.Component;

/// The models on hand, read once and again when somebody asks for one that wasn't there.
@Component
class ModelShelf {

  private final ModelFolders folders;
  private final Optional<String> pinned;
  private List<InstalledModel> known = List.of();

  ModelShelf(ModelFolders folders, ClassifierSettings settings) {
    this.folders = folders;
    this.pinned = settings.pinned();
  }

  /// Every model that can be read.
  synchronized List<InstalledModel> all() {
    return known.isEmpty() ? again() : known;
  }

  /// Every model that can be read now.
  synchronized List<InstalledModel> again() {
    known = folders.readable(pinnedFolder());
    return known;
  }

  /// The model with this name or version.
  synchronized Optional<InstalledModel> find(String nameOrVersion) {
    return among(all(), nameOrVersion).or(() -> among(again(), nameOrVersion));
  }

  /// The model that the operator has set, if any.
  Optional<String> pinned() {
    return pinned;
  }

  /// The model to use while this version is promoted, or none is.
  ///
  /// @throws ModelRefused if it can't be read, with the reason
  synchronized InstalledModel wanted(Optional<ModelVersion> promoted) {
    return pinnedFolder()
        .map(folder -> among(all(), folder).orElseGet(() -> folders.read(folder)))
        .or(() -> pinned.map(this::named))
        .or(() -> promoted.map(this::promoted))
        .orElseGet(this::standard);
  }

  /// The model that is active without a promotion.
  InstalledModel standard() {
    return named(ModelFolders.DEFAULT);
  }

  List<String> names() {
    return all().stream().map(InstalledModel::name).toList();
  }

  private InstalledModel named(String name) {
    return find(name)
        .orElseThrow(
            () -> new ModelRefused("There is no model %s; there are %s".formatted(name, names())));
  }

  private InstalledModel promoted(ModelVersion version) {
    return find(version.value())
        .orElseThrow(() ->
            new ModelRefused(
                "Model %s was promoted and is not on hand; there are %s"
                    .formatted(version, names())));
  }

  private Optional<Path> pinnedFolder() {
    return pinned
        .filter(text -> text.contains("/") || text.contains("\\"))
        .map(text -> Path.of(text).toAbsolutePath().normalize());
  }

  private static Optional<InstalledModel> among(List<InstalledModel> models, String nameOrVersion) {
    return models.stream().filter(model -> model.isCalled(nameOrVersion)).findFirst();
  }

  private static Optional<InstalledModel> among(List<InstalledModel> models, Path folder) {
    return models.stream().filter(model -> model.liesIn(folder)).findFirst();
  }
}
