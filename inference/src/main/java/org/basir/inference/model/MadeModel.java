package org.basir.inference.model;

import java.io.IOException;
import java.nio.file.Path;

/// A model whose folder is made at its first use.
sealed interface MadeModel permits PackedModel, AdaptedModel, Int8Model {

  ModelId id();

  /// Whether a folder that says this of itself is this model, and not an earlier one of its name.
  boolean isIn(ModelManifest found);

  /// Writes the model's files and its manifest.
  ///
  /// @throws ModelRefused when something that it is made of is missing or another
  void makeIn(Path folder) throws IOException;
}
