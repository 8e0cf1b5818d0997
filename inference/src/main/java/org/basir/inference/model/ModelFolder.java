package org.basir.inference.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// A folder with a model whose files are there and have the checksums its manifest gives.
///
/// @param dynamicallyQuantised whether the graph scales its activations by what else is in the
///   batch, so that only one text per run gives the same vector always
public record ModelFolder(Path path, ModelManifest manifest, boolean dynamicallyQuantised) {

  /// Opens and verifies a folder, the suite's own or a user's. Cheap when nothing has changed since
  /// the last time: the full checksum is taken only of files with another size or time.
  ///
  /// @throws ModelRefused when a file is missing or is another than the manifest's
  public static ModelFolder open(Path path) {
    var manifest = ModelManifest.read(path);
    for (var name : List.of(manifest.onnx(), manifest.tokenizer())) {
      if (!Files.isRegularFile(path.resolve(name))) {
        throw new ModelRefused(
            "Model %s: %s has no file %s; found %s"
                .formatted(manifest.id(), path, name, FolderContent.of(path)));
      }
    }
    return new ModelFolder(path, manifest, Verification.of(path, manifest).quantised());
  }

  public ModelId id() {
    return manifest.id();
  }

  public Path onnx() {
    return path.resolve(manifest.onnx());
  }

  public Path tokenizer() {
    return path.resolve(manifest.tokenizer());
  }

  /// The checksum of one of the two files, as last verified.
  Sha256 checksum(String name) {
    return Objects.requireNonNull(Verification.of(path, manifest).files().get(name), name).sha256();
  }
}
