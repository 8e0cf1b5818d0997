package org.basir.classifier.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.basir.inference.model.ModelRefused;
import org.springframework.stereotype.Component;

/// The models on hand, read once and again when somebody asks for one that wasn't there.
@Component
class ModelShelf {

  private final ModelFolders folders;
  private final String setting;
  private List<InstalledModel> known = List.of();

  ModelShelf(ModelFolders folders, ClassifierSettings settings) {
    this.folders = folders;
    this.setting = settings.model();
  }

  /// Every model that can be read.
  synchronized List<InstalledModel> all() {
    if (known.isEmpty()) {
      known = folders.readable(folderSet());
    }
    return known;
  }

  /// The model with this name or version.
  synchronized Optional<InstalledModel> find(String nameOrVersion) {
    return among(all(), nameOrVersion).or(() -> among(again(), nameOrVersion));
  }

  /// The model of the settings.
  ///
  /// @throws ModelRefused if it can't be read, with the reason
  synchronized InstalledModel active() {
    return folderSet()
        .map(folder -> among(all(), folder).orElseGet(() -> folders.read(folder)))
        .or(() -> find(setting))
        .orElseThrow(() ->
            new ModelRefused("There is no model %s; there are %s".formatted(setting, names())));
  }

  List<String> names() {
    return all().stream().map(InstalledModel::name).toList();
  }

  private List<InstalledModel> again() {
    known = List.of();
    return all();
  }

  private Optional<Path> folderSet() {
    return Optional.of(setting)
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
