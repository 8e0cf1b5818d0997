package org.basir.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A model whose files lie at the root of a jar on the class path.
record PackedModel(ModelManifest manifest, ClassLoader loader) {

  /// The models this suite has a manifest for, whether or not their jars are there.
  static final List<ModelId> KNOWN = List.of(ModelId.BGE_SMALL, ModelId.ALL_MINILM);

  static Optional<PackedModel> find(ModelId id) {
    var name = id + ".json";
    try (var in = PackedModel.class.getResourceAsStream(name)) {
      return Optional.ofNullable(in)
          .map(found -> ModelManifest.read(found, name))
          .map(manifest -> new PackedModel(manifest, PackedModel.class.getClassLoader()));
    } catch (IOException e) {
      throw new ModelRefused("Model " + id + ": its packed manifest can't be read", e);
    }
  }

  void unpackTo(Path folder) throws IOException {
    for (var name : List.of(manifest.onnx(), manifest.tokenizer())) {
      try (var in = open(loader.getResourceAsStream(name), name);
          OutputStream out = Files.newOutputStream(folder.resolve(name))) {
        in.transferTo(out);
      }
    }
    manifest.write(folder);
  }

  private InputStream open(@Nullable InputStream in, String name) {
    if (in == null) {
      throw new ModelRefused(
          "Model %s: %s is not on the class path; its artifact is missing"
              .formatted(manifest.id(), name));
    }
    return in;
  }
}
