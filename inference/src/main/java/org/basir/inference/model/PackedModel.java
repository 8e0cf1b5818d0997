package org.basir.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A model whose files lie at the root of a jar on the class path.
record PackedModel(ModelManifest manifest, ClassLoader loader) implements MadeModel {

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
