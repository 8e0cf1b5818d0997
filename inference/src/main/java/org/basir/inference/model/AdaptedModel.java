package org.basir.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.basir.inference.adapter.Adapter;
import org.basir.inference.onnx.OnnxParameters;

/// A model that comes as an adapter, to be merged into its base.
///
/// @param base opens the base, which may be made for it
/// @param adapter the adapter's name, for messages
/// @param bytes the adapter's file
record AdaptedModel(
    ModelManifest manifest, Supplier<ModelFolder> base, String adapter, Supplier<byte[]> bytes)
    implements MadeModel {

  /// @throws ModelRefused when nothing is said to compare the merged file with
  AdaptedModel {
    if (!manifest.sha256().containsKey(manifest.onnx())) {
      throw new ModelRefused(
          "Model %s: its manifest has no SHA-256 of %s, which is made of an adapter"
              .formatted(manifest.id(), manifest.onnx()));
    }
  }

  @Override
  public ModelId id() {
    return manifest.id();
  }

  @Override
  public boolean isIn(ModelManifest found) {
    return found.equals(manifest);
  }

  @Override
  public void makeIn(Path folder) throws IOException {
    var from = base.get();
    merged(OnnxParameters.read(from.onnx())).write(folder.resolve(manifest.onnx()));
    Files.copy(from.tokenizer(), folder.resolve(manifest.tokenizer()));
    manifest.write(folder);
  }

  private OnnxParameters merged(OnnxParameters parameters) {
    try {
      return Adapter.read(bytes.get()).merged(parameters);
    } catch (IllegalArgumentException e) {
      throw new ModelRefused(
          "Model %s: its adapter %s: %s".formatted(id(), adapter, e.getMessage()), e);
    }
  }
}
