package org.basir.inference.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.basir.inference.onnx.Int8Graph;

/// A model that is made of another by quantising it.
///
/// Its manifest keeps the checksum of the file it was made of, as `source/file`: when that changes,
/// it is made anew.
///
/// @param name of the folder of the source, which may call itself otherwise
record Int8Model(ModelId name, ModelFolder source) implements MadeModel {

  /// Named after the method: when that changes, all are made anew.
  private static final String ONNX = "int8-1.onnx";

  private static final String TOKENIZER = "tokenizer.json";

  /// Whether a folder holds what was made of a model, and not a user's own.
  static boolean isMadeOf(ModelId source, ModelManifest found) {
    return found.sha256().keySet().stream().anyMatch(name -> name.startsWith(source + "/"));
  }

  @Override
  public ModelId id() {
    return name.int8();
  }

  @Override
  public boolean isIn(ModelManifest found) {
    var onnx = found.sha256().get(ONNX);
    return onnx != null && found.equals(manifest(onnx));
  }

  @Override
  public void makeIn(Path folder) throws IOException {
    var onnx = folder.resolve(ONNX);
    try {
      Int8Graph.write(source.onnx(), onnx);
    } catch (IllegalArgumentException e) {
      throw new ModelRefused(
          "Model %s can't be made of %s: %s".formatted(id(), source.onnx(), e.getMessage()), e);
    }
    Files.copy(source.tokenizer(), folder.resolve(TOKENIZER));
    manifest(Sha256.of(onnx)).write(folder);
  }

  private ModelManifest manifest(Sha256 onnx) {
    var from = source.manifest();
    var checksums = new TreeMap<>(Map.of(ONNX, onnx));
    checksums.put(TOKENIZER, source.checksum(from.tokenizer()));
    checksums.put(name + "/" + from.onnx(), source.checksum(from.onnx()));
    return new ModelManifest(
        id(), ONNX, TOKENIZER, from.pooling(), from.maximumTokens(), from.normalise(), checksums);
  }
}
