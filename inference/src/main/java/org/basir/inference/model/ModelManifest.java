package org.basir.inference.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a model folder says about itself, in the file `manifest.json` beside the model:
///
/// ```json
/// {"id": "my-encoder", "onnx": "model.onnx", "tokenizer": "tokenizer.json",
///  "pooling": "MEAN", "maximumTokens": 256, "normalise": true,
///  "sha256": {"model.onnx": "…", "tokenizer.json": "…"}}
/// ```
///
/// @param onnx name of the ONNX file in the folder
/// @param tokenizer name of the `tokenizer.json` in the folder
/// @param maximumTokens longest input, special tokens included; longer texts are cut and reported
/// @param normalise whether vectors are scaled to length 1; not when absent
/// @param sha256 checksums by file name; may be empty, then nothing is compared. The name
///   `source/file` is that of a file in the folder of another model, which this one was made of
public record ModelManifest(
    ModelId id,
    String onnx,
    String tokenizer,
    Pooling pooling,
    int maximumTokens,
    boolean normalise,
    Map<String, Sha256> sha256) {

  /// The manifest's name in its folder.
  public static final String FILE = "manifest.json";

  /// What is missing is named by the constructor's own checks.
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  public ModelManifest {
    Objects.requireNonNull(id, "id is missing");
    Objects.requireNonNull(pooling, "pooling is missing: CLS or MEAN");
    requireName("onnx", onnx);
    requireName("tokenizer", tokenizer);
    if (maximumTokens < 3) {
      throw new IllegalArgumentException(
          "maximumTokens is " + maximumTokens + ": at least 3 are needed");
    }
    var checksums = Map.copyOf(Objects.requireNonNullElse(sha256, Map.of()));
    // in an order that is the same in every process
    sha256 = Collections.unmodifiableMap(new TreeMap<>(checksums));
  }

  /// Reads the manifest of a folder.
  ///
  /// @throws ModelRefused when there is none or it doesn't say what is needed
  public static ModelManifest read(Path folder) {
    var file = folder.resolve(FILE);
    try (var in = Files.newInputStream(file)) {
      return read(in, file.toString());
    } catch (IOException e) {
      throw new ModelRefused(folder + " has no readable " + FILE + ": " + e, e);
    }
  }

  static ModelManifest read(InputStream in, String source) {
    try {
      return JSON.readValue(in, ModelManifest.class);
    } catch (JacksonException e) {
      throw new ModelRefused(source + ": " + e.getOriginalMessage(), e);
    }
  }

  /// Writes the manifest into its folder.
  public void write(Path folder) throws IOException {
    Files.write(
        folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  private static void requireName(String field, String name) {
    Objects.requireNonNull(name, () -> field + " is missing: the name of a file in the folder");
    if (name.isBlank() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException(field + " '" + name + "' is not a plain file name");
    }
  }
}
